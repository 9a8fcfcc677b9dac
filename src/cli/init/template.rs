//! Texts with holes, marked so that they are no YAML, no Markdown and no shell: `<< pays >>`, and
//! `<% for %>`.

use serde::Serialize;
use tera::{Context, Delimiters, Tera};

/// A text with its holes filled.
pub fn filled(text: &str, values: &impl Serialize) -> String {
    let drawn = Context::from_serialize(values).and_then(|values| draw(text, &values));
    drawn.expect("the texts are the program's own, and tests fill each of them")
}

fn draw(text: &str, values: &Context) -> Result<String, tera::Error> {
    let mut tera = Tera::new();
    tera.autoescape_on(Vec::<&str>::new());
    tera.set_delimiters(Delimiters {
        block_start: "<%".into(),
        block_end: "%>".into(),
        variable_start: "<<".into(),
        variable_end: ">>".into(),
        comment_start: "<#".into(),
        comment_end: "#>".into(),
    })?;
    tera.add_raw_template("text", text)?;
    tera.render("text", values)
}
