//! The tags of a template, and the fields that their expressions ask for. Knows the signs of the
//! template language, not what any field holds.

/// Words of an expression that are no variables.
const WORDS: [&str; 12] = [
    "and", "or", "not", "in", "if", "else", "true", "false", "none", "True", "False", "None",
];

/// What stands between `{{` and `}}`, or between `{%` and `%}`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// Its text, and where that begins.
    pub inside: &'a str,
    pub at: usize,
    /// Whether it says something to do instead of writing a value.
    pub is_statement: bool,
}

/// The tags of a template in their order, without remarks.
pub(super) fn tags(template: &str) -> Vec<Tag<'_>> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(begin) = template[at..].find('{').map(|brace| at + brace) {
        let rest = &template[begin..];
        let end = match rest.as_bytes().get(1) {
            Some(b'#') => {
                at = begin + rest.find("#}").map_or(rest.len(), |end| end + 2);
                continue;
            }
            Some(b'{') => "}}",
            Some(b'%') => "%}",
            _ => {
                at = begin + 1;
                continue;
            }
        };
        let length = length(&rest[2..], end);
        let inside = &rest[2..2 + length];
        let inside = inside.strip_suffix('-').unwrap_or(inside);
        let trimmed = inside.strip_prefix('-').unwrap_or(inside).trim_start();
        let tag = Tag {
            at: begin + 2 + (inside.len() - trimmed.len()),
            inside: trimmed.trim_end(),
            is_statement: end == "%}",
        };
        at = (begin + 4 + length).min(template.len());
        if tag.is_statement && tag.inside == "raw" {
            at = template[at..]
                .find("endraw")
                .map_or(template.len(), |raw| at + raw);
        }
        found.push(tag);
    }
    found
}

/// The length of what stands before `end`, which is not looked for inside quotes.
fn length(text: &str, end: &str) -> usize {
    let mut quote = None;
    for (at, sign) in text.char_indices() {
        match quote {
            Some(open) if sign == open => quote = None,
            None if text[at..].starts_with(end) && !text[at + 1..].starts_with(end) => return at,
            None if matches!(sign, '"' | '\'' | '`') => quote = Some(sign),
            _ => {}
        }
    }
    text.len()
}

/// A step from a value to one in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Step<'a> {
    Field(&'a str),
    /// By a number or a key that is another value.
    Item,
    /// To some of a list, which has its shape.
    Part,
}

/// A variable, and the way to a value in it: `project.contacts[0].ways`.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Path<'a> {
    pub root: &'a str,
    pub at: usize,
    /// Each with where it ends.
    pub steps: Vec<(Step<'a>, usize)>,
    /// Where it ends.
    pub end: usize,
    /// Whether the template asks if there is such a value at all.
    pub is_asked: bool,
}

/// The paths of an expression that begins at a byte of the template.
pub(super) fn paths(expression: &str, begin: usize) -> Vec<Path<'_>> {
    let mut reading = Reading {
        text: expression,
        begin,
        at: 0,
        after: '\0',
        found: Vec::new(),
    };
    while reading.step() {}
    reading.found
}

struct Reading<'a> {
    text: &'a str,
    begin: usize,
    at: usize,
    /// `|` before a filter, `?` behind `is`.
    after: char,
    found: Vec<Path<'a>>,
}

impl<'a> Reading<'a> {
    fn rest(&self) -> &'a str {
        &self.text[self.at..]
    }

    fn step(&mut self) -> bool {
        let rest = self.rest();
        let Some(sign) = rest.chars().next() else {
            return false;
        };
        if matches!(sign, '"' | '\'' | '`') {
            let end = rest[1..].find(sign).map_or(rest.len(), |end| end + 2);
            self.at += end;
        } else if is_of_name(sign) {
            let length = name_length(rest);
            let name = &rest[..length];
            self.name(name);
        } else {
            if !sign.is_whitespace() {
                self.after = sign;
            }
            self.at += sign.len_utf8();
        }
        true
    }

    /// A name in a tag: of a variable with its fields, unless it is a filter, a test, a function, an
    /// argument or a word of the language, which what stands before and behind tells.
    fn name(&mut self, name: &'a str) {
        let begun = self.at;
        self.at += name.len();
        let before = std::mem::replace(&mut self.after, '\0');
        if name == "is" || before == '?' && name == "not" {
            self.after = '?';
            return;
        }
        let next = self.rest().trim_start();
        let is_argument = next.starts_with('=') && !next.starts_with("==");
        let is_number = name.starts_with(|sign: char| sign.is_ascii_digit());
        let is_other = matches!(before, '|' | '?') || next.starts_with('(') || is_argument;
        if is_other || is_number || WORDS.contains(&name) {
            return;
        }
        let mut path = Path {
            root: name,
            at: self.begin + begun,
            steps: Vec::new(),
            end: 0,
            is_asked: false,
        };
        while let Some(step) = self.next_step() {
            path.steps.push((step, self.begin + self.at));
        }
        path.end = self.begin + self.at;
        let next = self.rest().trim_start();
        let test = next.strip_prefix("is ").map(str::trim_start);
        let test = test.map(|test| test.strip_prefix("not ").unwrap_or(test).trim_start());
        path.is_asked = next.starts_with('?')
            || test
                .is_some_and(|test| test.starts_with("defined") || test.starts_with("undefined"));
        self.found.push(path);
    }

    /// The next step of a path.
    fn next_step(&mut self) -> Option<Step<'a>> {
        let rest = self.rest();
        if let Some(after) = rest.strip_prefix('.') {
            let length = name_length(after);
            self.at += 1 + length;
            return (length > 0).then_some(Step::Field(&after[..length]));
        }
        let inside = rest.strip_prefix('[')?;
        let end = closing(inside);
        let (inside, _) = inside.split_at(end);
        self.found.extend(paths(inside, self.begin + self.at + 1));
        self.at += (end + 2).min(rest.len());
        let is_part = !inside.starts_with(['"', '\'', '`']) && inside.contains(':');
        Some(if is_part { Step::Part } else { Step::Item })
    }
}

/// Where the bracket closes in which a text begins.
fn closing(inside: &str) -> usize {
    let mut depth = 0;
    for (at, sign) in inside.char_indices() {
        match sign {
            '[' | '{' => depth += 1,
            ']' | '}' if depth == 0 => return at,
            ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    inside.len()
}

/// A component that is called: its name and what it is given.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Call<'a> {
    pub name: &'a str,
    /// Each argument with its expression and where that begins.
    pub given: Vec<(&'a str, &'a str, usize)>,
}

/// The call that a tag is: `<day of={project.day} level="2" />`.
pub(super) fn call<'a>(tag: &Tag<'a>) -> Option<Call<'a>> {
    let inside = tag.inside.strip_prefix('<')?;
    let length = inside
        .find(|sign| !is_of_name(sign) && sign != '.')
        .unwrap_or(inside.len());
    let mut given = Vec::new();
    let mut at = length;
    while let Some(begun) = inside[at..].find(|sign| is_of_name(sign) || sign == '{') {
        at += begun;
        let name = &inside[at..at + name_length(&inside[at..])];
        at += name.len();
        let after = inside[at..].trim_start();
        let value = if name.is_empty() {
            Some(after)
        } else {
            after.strip_prefix('=')
        };
        let Some(value) = value.map(str::trim_start) else {
            given.push((name, "true", 0));
            continue;
        };
        at = inside.len() - value.len();
        let (expression, length) = match value.chars().next() {
            Some('{') => {
                let end = closing(&value[1..]);
                (&value[1..=end], end + 2)
            }
            Some(quote @ ('"' | '\'')) => {
                let end = value[1..].find(quote).map_or(value.len(), |end| end + 2);
                (&value[..end], end)
            }
            _ => {
                let end = value.find([' ', '/', '\n']).unwrap_or(value.len());
                (&value[..end], end)
            }
        };
        let name = if name.is_empty() {
            expression.trim()
        } else {
            name
        };
        given.push((name, expression, tag.at + 1 + at + 1));
        at = (at + length.max(1)).min(inside.len());
    }
    Some(Call {
        name: &inside[..length],
        given,
    })
}

fn is_of_name(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || sign == '_'
}

fn name_length(text: &str) -> usize {
    text.find(|sign| !is_of_name(sign)).unwrap_or(text.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_are_told_from_remarks_and_from_what_is_in_quotes() {
        let template = "<p>{{- a }}{# {{ b }} #}{% if c == \"%}\" -%}{ d }{% endif %}";
        let tags = tags(template);
        let said: Vec<&str> = tags.iter().map(|tag| tag.inside).collect();
        assert_eq!(said, ["a", "if c == \"%}\"", "endif"]);
        assert!(
            tags.iter()
                .all(|tag| template[tag.at..].starts_with(tag.inside))
        );
    }

    #[test]
    fn an_expression_asks_for_fields() {
        let text = "a.b and not c.d[e].f or g | length > 1.5 and h[:6] == \"x.y\" and i.j is defined \
                    and k.l(m=n.o) is starting_with(pat=p)";
        let found = paths(text, 100);
        let said: Vec<String> = found
            .iter()
            .map(|path| text[path.at - 100..path.end - 100].to_owned())
            .collect();
        assert_eq!(
            said,
            [
                "a.b", "e", "c.d[e].f", "g", "h[:6]", "i.j", "k.l", "n.o", "p"
            ]
        );
        assert_eq!(found[2].steps.len(), 3);
        assert!(found[4].steps[0].0 == Step::Part && found[5].is_asked && !found[0].is_asked);
    }

    #[test]
    fn a_call_gives_values_to_a_component() {
        let text = "{{ <day of={a.b} level=\"2\" wide {c} /> }}";
        let tags = tags(text);
        let call = call(&tags[0]).unwrap();
        assert_eq!(call.name, "day");
        let given: Vec<(&str, &str)> = call
            .given
            .iter()
            .map(|(name, text, _)| (*name, *text))
            .collect();
        assert_eq!(
            given,
            [
                ("of", "a.b"),
                ("level", "\"2\""),
                ("wide", "true"),
                ("c", "c")
            ]
        );
        let (_, expression, at) = call.given[0];
        assert!(text[at..].starts_with(expression));
    }
}
