//! Fields in the conditions of templates: `{% if project.postr %}` is no error to Tera, it is false.
//!
//! So when a theme is checked, each field of a condition is asked for once before it, by the
//! filter `known`, which refuses what no view has. Pages are drawn without.

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

/// Words of an expression that are no variables.
const WORDS: [&str; 15] = [
    "and", "or", "not", "in", "is", "if", "else", "true", "false", "none", "True", "False", "None",
    "defined", "loop",
];

/// Lets the templates ask.
pub(super) fn register(tera: &mut Tera) {
    tera.register_filter("known", |value: Value, given: Kwargs, _: &State| {
        known(&value, &given)
    });
}

fn known(value: &Value, given: &Kwargs) -> TeraResult<String> {
    let field = given.must_get::<&str>("field")?;
    if value.is_undefined() {
        return Err(Error::message(format!("no field `{field}`")));
    }
    Ok(String::new())
}

/// A template that asks for each field of its conditions before they are met.
pub(super) fn asked(template: &str) -> String {
    let mut out = String::with_capacity(template.len() * 2);
    // Where each condition that is open begins: what a later branch asks is asked there too.
    let mut open: Vec<usize> = Vec::new();
    let mut rest = template;
    while let Some(start) = rest.find("{%").into_iter().chain(rest.find("{#")).min() {
        let (before, tag) = rest.split_at(start);
        let end = if tag.starts_with("{#") { "#}" } else { "%}" };
        let length = tag.find(end).map_or(tag.len(), |end| end + 2);
        out += before;
        let (tag, after) = tag.split_at(length);
        match first_word(tag) {
            ("if", condition) => {
                open.push(out.len());
                out += &questions(condition);
            }
            ("elif", condition) => {
                if let Some(at) = open.last() {
                    out.insert_str(*at, &questions(condition));
                }
            }
            ("endif", _) => drop(open.pop()),
            _ => {}
        }
        out += tag;
        rest = after;
    }
    out + rest
}

/// The first word of a tag, and what follows it.
fn first_word(tag: &str) -> (&str, &str) {
    let inside = tag.trim_start_matches("{%").trim_end_matches("%}");
    let inside = inside.trim_matches('-').trim();
    inside
        .split_once(char::is_whitespace)
        .unwrap_or((inside, ""))
}

/// What asks for each field of a condition, of values that are there.
fn questions(condition: &str) -> String {
    let mut asked = String::new();
    for path in paths(condition) {
        let mut closed = 0;
        let dots = path.match_indices('.').map(|(at, _)| at);
        for end in dots.skip(1).chain([path.len()]) {
            let (parent, _) = path[..end].rsplit_once('.').unwrap_or((path, ""));
            let field = &path[..end];
            asked += "{% if ";
            asked += parent;
            asked += " %}{{ ";
            asked += field;
            asked += " | known(field=\"";
            asked += field;
            asked += "\") }}";
            closed += 1;
        }
        asked += &"{% endif %}".repeat(closed);
    }
    asked
}

/// The fields of an expression: `project.next.first`, but no names of filters, tests, arguments or
/// functions, and no variable by itself, which a template may ask for.
fn paths(condition: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let is_name = |sign: char| sign.is_ascii_alphanumeric() || "_.".contains(sign);
    let mut rest = condition;
    while let Some(start) = rest.find(|sign: char| is_name(sign) || "\"'`|".contains(sign)) {
        let tail = &rest[start..];
        let sign = tail.chars().next().unwrap_or_default();
        if "\"'`".contains(sign) {
            let end = tail[1..].find(sign).map_or(tail.len(), |end| end + 2);
            rest = &tail[end..];
            continue;
        }
        let name = tail.trim_start_matches(['|', ' ']);
        let length = name.find(|sign| !is_name(sign)).unwrap_or(name.len());
        let (path, after) = name.split_at(length);
        let field = sign != '|'
            && path.contains('.')
            && !path.starts_with(|sign: char| sign.is_ascii_digit() || sign == '.')
            && !WORDS.contains(&path.split('.').next().unwrap_or_default())
            && !after.trim_start().starts_with("is ")
            && !after.starts_with(['(', '?']);
        if field && !found.contains(&path) {
            found.push(path);
        }
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_fields_of_a_condition_are_its_paths() {
        assert_eq!(
            paths(
                "a.b and not c.d.e or a.b[0].k or f | length > 1.5 and g.h == \"x.y\" and i.j is defined"
            ),
            ["a.b", "c.d.e", "g.h"]
        );
    }

    #[test]
    fn a_field_is_asked_for_where_its_value_is_there() {
        assert_eq!(
            asked("{% if a.b %}x{% endif %}"),
            "{% if a %}{{ a.b | known(field=\"a.b\") }}{% endif %}{% if a.b %}x{% endif %}"
        );
        let both = asked("{% if c %}x{% elif a.b %}y{% endif %}{# {% if d.e %} #}");
        assert!(both.starts_with("{% if a %}{{ a.b | known"), "{both}");
        assert!(!both.contains("d.e |"), "{both}");
    }
}
