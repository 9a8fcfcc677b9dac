//! Links to pages of the same language, by the shortest way.
//!
//! Templates lead up to the root and down again, for they know no other way: `../../fr/agenda.html`.
//! From `fr/pcs/goujons.html` the agenda is `../agenda.html` and a project `bara.html`, which is
//! easier to read and a fiftieth of the weight of a page.

use memchr::memmem::Finder;

use super::context::Context;
use super::fragments::Depth;

/// How templates lead to pages of a page's own language, and the shortest way there.
pub(super) struct Near {
    far: Finder<'static>,
    way: String,
    /// The page's own folder below that of its language, with a slash; empty where it has none.
    folder: String,
}

impl Near {
    /// The way of a page; `None` for one outside of the folder of its language.
    pub fn of(context: &Context) -> Option<Self> {
        let folder = format!("{}/", context.lang);
        let root = context.root();
        let below = matches!(context.depth, Depth::Below(_));
        let near = root.strip_prefix("../").filter(|_| below)?;
        let path = context.own_path();
        let below = path.strip_prefix(&folder)?;
        Some(Self {
            far: Finder::new(&format!("=\"{root}{folder}")).into_owned(),
            way: format!("=\"{near}"),
            folder: below
                .rsplit_once('/')
                .map_or_else(String::new, |(own, _)| format!("{own}/")),
        })
    }

    /// A frame with its links made near. Pages of several folders share it, so none is left out.
    pub fn framed(&self, html: &str) -> String {
        let mut out = String::with_capacity(html.len());
        self.write(html, "", &mut out);
        out
    }

    /// A piece of the page with its links made near, behind what is there.
    pub fn push(&self, html: &str, out: &mut String) {
        self.write(html, &self.folder, out);
    }

    fn write(&self, html: &str, own: &str, out: &mut String) {
        let mut from = 0;
        for at in self.far.find_iter(html.as_bytes()) {
            out.push_str(&html[from..at]);
            from = at + self.far.needle().len();
            if !own.is_empty() && html[from..].starts_with(own) {
                out.push_str("=\"");
                from += own.len();
            } else {
                out.push_str(&self.way);
            }
        }
        out.push_str(&html[from..]);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::pages::PageKind;
    use crate::render::sample::Sample;

    fn nearer(page: PageKind, html: &str) -> Option<String> {
        Sample::new().draw(page, |context| {
            let mut out = String::new();
            Near::of(context)?.push(html, &mut out);
            Some(out)
        })
    }

    #[test]
    fn a_link_stays_in_the_folder_of_its_language() {
        let agenda = r#"<a href="../fr/agenda.html">Agenda</a> <a href="../nl/agenda.html">"#;
        assert_eq!(
            nearer(PageKind::Map, agenda).as_deref(),
            Some(r#"<a href="agenda.html">Agenda</a> <a href="../nl/agenda.html">"#)
        );
        let at = Sample::new().need("devoirs");
        assert_eq!(
            nearer(PageKind::Need(at), r#"<a href="../../fr/index.html">"#).as_deref(),
            Some(r#"<a href="../index.html">"#)
        );
        let sibling = r#"<a href="../../fr/thematiques/culture.html">"#;
        assert_eq!(
            nearer(PageKind::Need(at), sibling).as_deref(),
            Some(r#"<a href="culture.html">"#)
        );
    }

    #[test]
    fn words_that_look_like_a_link_stay_as_they_are() {
        let words = "<p>../fr/agenda.html</p>";
        assert_eq!(nearer(PageKind::Map, words).as_deref(), Some(words));
        assert_eq!(nearer(PageKind::Root, words), None);
    }

    #[test]
    fn a_frame_is_right_in_every_folder_that_shares_it() {
        let at = Sample::new().need("devoirs");
        let framed = Sample::new().draw(PageKind::Need(at), |context| {
            Near::of(context)
                .map(|near| near.framed(r#"<a href="../../fr/thematiques/culture.html">"#))
        });
        assert_eq!(
            framed.as_deref(),
            Some(r#"<a href="../thematiques/culture.html">"#)
        );
    }
}
