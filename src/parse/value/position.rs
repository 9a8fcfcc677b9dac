//! Positions as people and map sites write them: two numbers, whatever stands between them.

/// Latitude and longitude, in the order in which they were written.
pub type Pair = (f64, f64);

/// What stands before the two numbers in the link of a map site, and what between them.
const LINKS: [(&str, &str); 9] = [
    ("mlat=", "&mlon="),
    ("!3d", "!4d"),
    ("#map=", "/"),
    ("geo:", ","),
    ("?q=", ","),
    ("query=", ","),
    ("ll=", ","),
    ("cp=", "~"),
    ("@", ","),
];

/// The two numbers of a text: `51.4215, 2.5265`, `51,4215 2,5265`, `50°49'58"N 4°19'19"E`, a link.
pub fn pair(text: &str) -> Option<Pair> {
    let text = text.trim();
    if text.starts_with("http") || text.starts_with("geo:") {
        return of_link(text);
    }
    let point = text.contains('.');
    let numbers = numbers(text, point)?;
    match numbers[..] {
        [first, second] => Some((first, second)),
        [degrees, minutes, seconds, d, m, s] if text.contains('°') => {
            Some((sexagesimal(degrees, minutes, seconds), sexagesimal(d, m, s)))
        }
        _ => None,
    }
}

/// The two numbers of the items of a list; four are two with decimal commas: `[50,83275, 4,322]`.
pub fn of_items(items: &[&str]) -> Option<Pair> {
    let whole = |text: &&str| !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit());
    match items {
        [one] => pair(one),
        [first, second] => Some((number(first)?, number(second)?)),
        [a, b, c, d] if [b, c, d].into_iter().all(whole) => {
            Some((number(&format!("{a}.{b}"))?, number(&format!("{c}.{d}"))?))
        }
        _ => None,
    }
}

/// One number, with a point or a decimal comma.
pub fn number(text: &str) -> Option<f64> {
    let number = text.trim().replace(',', ".").parse::<f64>().ok()?;
    number.is_finite().then_some(number)
}

fn of_link(link: &str) -> Option<Pair> {
    let decoded = link
        .replace("%2C", ",")
        .replace("%2c", ",")
        .replace('+', "");
    LINKS.iter().find_map(|(start, between)| {
        let (_, rest) = decoded.split_once(start)?;
        // `#map=19/50.83/4.32` has its zoom first.
        let rest = if *start == "#map=" {
            rest.split_once('/')?.1
        } else {
            rest
        };
        let (first, rest) = rest.split_once(between)?;
        let end = rest.find(|c: char| !(c.is_ascii_digit() || ".-".contains(c)));
        Some((number(first)?, number(&rest[..end.unwrap_or(rest.len())])?))
    })
}

fn sexagesimal(degrees: f64, minutes: f64, seconds: f64) -> f64 {
    degrees.signum() * (degrees.abs() + minutes / 60.0 + seconds / 3600.0)
}

/// The numbers of a text; a comma is the sign of decimals where no point is. `None` when words
/// other than those of coordinates stand between them.
fn numbers(text: &str, point: bool) -> Option<Vec<f64>> {
    let mut numbers: Vec<f64> = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(|c: char| c.is_ascii_digit()) {
        let before = &rest[..start];
        around(before, &mut numbers)?;
        let tail = &rest[start..];
        let length = length(tail, point);
        let value = number(&tail[..length])?;
        numbers.push(if before.ends_with(['-', '−']) {
            -value
        } else {
            value
        });
        rest = &tail[length..];
    }
    around(rest, &mut numbers)?;
    Some(numbers)
}

/// How long the number at the front is.
fn length(text: &str, point: bool) -> usize {
    let sign = if point { '.' } else { ',' };
    let whole = text
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(text.len());
    let Some(decimals) = text[whole..].strip_prefix(sign) else {
        return whole;
    };
    let count = decimals
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(decimals.len());
    if count == 0 { whole } else { whole + 1 + count }
}

/// Takes what stands between numbers: signs, and the letters of the quarters of the sky. South and
/// west make the last number negative; `O` is west in French and east in Dutch.
fn around(text: &str, numbers: &mut [f64]) -> Option<()> {
    let signs = |c: char| c.is_whitespace() || "°'\"′″’,;/()[]:=-−".contains(c);
    for word in text.split(signs).filter(|word| !word.is_empty()) {
        match word.to_lowercase().as_str() {
            "n" | "e" | "lat" | "lon" | "lng" | "latitude" | "longitude" | "breedtegraad"
            | "lengtegraad" => {}
            "s" | "w" => {
                let last = numbers.last_mut()?;
                *last = -*last;
            }
            _ => return None,
        }
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_numbers_are_read_in_every_usual_form() {
        for text in [
            "51.4215, 2.5265",
            "51.4215,2.5265",
            "51.4215 2.5265",
            "51,4215 2,5265",
            "51,4215; 2,5265",
            "51,4215, 2,5265",
            "51.4215° N, 2.5265° E",
            "N 51.4215 E 2.5265",
            "lat: 51.4215, lon: 2.5265",
            "(51.4215, 2.5265)",
            "https://www.openstreetmap.org/#map=19/51.4215/2.5265",
            "https://www.openstreetmap.org/?mlat=51.4215&mlon=2.5265#map=17/51.0/2.0",
            "https://www.google.com/maps/@51.4215,2.5265,17z",
            "https://www.google.com/maps/place/X/@50.1,2.1,17z/data=!3d51.4215!4d2.5265",
            "https://maps.google.com/?q=51.4215,2.5265",
            "https://www.bing.com/maps?cp=51.4215~2.5265",
            "geo:51.4215,2.5265",
        ] {
            assert_eq!(pair(text), Some((51.4215, 2.5265)), "{text}");
        }
        let angles = pair("51°25'17.4\"N 2°31'35.4\"E").unwrap();
        assert!((angles.0 - 51.4215).abs() < 1e-6 && (angles.1 - 2.5265).abs() < 1e-6);
        assert_eq!(
            of_items(&["51", "4215", "2", "5265"]),
            Some((51.4215, 2.5265))
        );
        assert_eq!(pair("51.4215 N, 2.5265 W"), Some((51.4215, -2.5265)));
    }

    #[test]
    fn what_is_no_position_is_refused() {
        for text in [
            "",
            "51.4215",
            "derrière l'église",
            "51.4215, 2.5265, 12",
            "51.4215 N, 2.5265 O",
            "rue du Sel 12, 1070",
            "https://goo.gl/maps/abc",
        ] {
            assert_eq!(pair(text), None, "{text}");
        }
    }
}
