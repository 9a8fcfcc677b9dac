//! Links to pages of the same language, by the shortest way.
//!
//! Templates lead up to the root and down again, for they know no other way: `../../fr/agenda.html`.
//! From `fr/pcs/goujons.html` the agenda is `../agenda.html`, which is easier to read and a fiftieth
//! of the weight of a page.

use memchr::memmem::Finder;

use super::context::Context;
use super::fragments::Depth;

/// How templates lead to pages of a page's own language, and the shortest way there.
pub(super) struct Near {
    far: Finder<'static>,
    near: String,
}

impl Near {
    /// The way of a page; `None` for one outside of the folder of its language.
    pub fn of(context: &Context) -> Option<Self> {
        let folder = format!("{}/", context.lang);
        let root = context.root();
        let below = matches!(context.depth, Depth::Below(_));
        let near = root.strip_prefix("../").filter(|_| below)?;
        context.own_path().starts_with(&folder).then(|| Self {
            far: Finder::new(&format!("=\"{root}{folder}")).into_owned(),
            near: format!("=\"{near}"),
        })
    }

    /// A piece of a page with its links made near.
    pub fn made(&self, html: &str) -> String {
        let mut out = String::with_capacity(html.len());
        self.push(html, &mut out);
        out
    }

    /// The same, behind what is there.
    pub fn push(&self, html: &str, out: &mut String) {
        let mut from = 0;
        for at in self.far.find_iter(html.as_bytes()) {
            out.push_str(&html[from..at]);
            out.push_str(&self.near);
            from = at + self.far.needle().len();
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
    }

    #[test]
    fn words_that_look_like_a_link_stay_as_they_are() {
        let words = "<p>../fr/agenda.html</p>";
        assert_eq!(nearer(PageKind::Map, words).as_deref(), Some(words));
        assert_eq!(nearer(PageKind::Root, words), None);
    }
}
