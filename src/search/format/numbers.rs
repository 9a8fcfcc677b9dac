//! Numbers as texts: in base 36, and in signs that say by themselves where a number ends.

/// A number in base 36, as `parseInt(text, 36)` reads it.
pub fn base36(number: usize) -> String {
    let mut digits = String::new();
    let mut rest = number;
    loop {
        let digit = u32::try_from(rest % 36).unwrap_or(0);
        digits.insert(0, char::from_digit(digit, 36).unwrap_or('0'));
        rest /= 36;
        if rest == 0 {
            return digits;
        }
    }
}

/// So many signs only say that more follow.
const MORE: usize = 6;

/// A number in capitals, up to 19 in one: `A` to `T` end it.
pub fn in_capitals(number: usize) -> String {
    written(number, 20, b'A')
}

/// A number in signs, up to 55 in one; the small ones are small letters.
pub fn in_signs(number: usize) -> String {
    written(number, 56, b'a')
}

/// A number in signs from `zero` on, of which so many end it. Behind `~` they go on at `!`.
fn written(number: usize, ends: usize, zero: u8) -> String {
    const SIGNS: usize = (b'~' - b' ') as usize;
    let sign = |digit: usize| {
        let place = (usize::from(zero - b'!') + digit) % SIGNS;
        char::from(b'!' + u8::try_from(place).unwrap_or(0))
    };
    let mut signs = String::from(sign(number % ends));
    let mut rest = number / ends;
    while rest > 0 {
        signs.insert(0, sign(ends + rest % MORE));
        rest /= MORE;
    }
    signs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_in_base_36() {
        for number in [0, 35, 36, 1295, 1296, 1_000_000] {
            let read = usize::from_str_radix(&base36(number), 36);
            assert_eq!(read, Ok(number));
        }
    }

    #[test]
    fn a_number_says_where_it_ends() {
        for (number, capitals, signs) in [
            (0, "A", "a"),
            (19, "T", "t"),
            (20, "VA", "u"),
            (55, "WP", ":"),
            (56, "WQ", "<a"),
        ] {
            let written = (in_capitals(number), in_signs(number));
            assert_eq!(written, (capitals.to_owned(), signs.to_owned()), "{number}");
        }
    }
}
