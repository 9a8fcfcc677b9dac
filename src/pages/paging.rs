//! Long lists, page by page.

/// How many entries a page of a long list has: some 30 kB, which gzip makes a tenth of.
const ENTRIES: usize = 120;

/// How many pages a list of so many entries has; at least one.
pub fn count_of_pages(entries: usize) -> u16 {
    u16::try_from(entries.div_ceil(ENTRIES).max(1)).unwrap_or(u16::MAX)
}

/// The entries of a page, from 1.
pub fn of_page<T>(entries: &[T], number: u16) -> &[T] {
    let mut pages = entries.chunks(ENTRIES);
    let before = usize::from(number.saturating_sub(1));
    pages.nth(before).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_list_has_full_pages_and_one_for_the_rest() {
        let entries: Vec<usize> = (0..250).collect();
        assert_eq!(count_of_pages(entries.len()), 3);
        assert_eq!(of_page(&entries, 1), &entries[..120]);
        assert_eq!(of_page(&entries, 3), &entries[240..]);
        assert!(of_page(&entries, 4).is_empty());
        assert_eq!((count_of_pages(0), count_of_pages(120)), (1, 1));
    }
}
