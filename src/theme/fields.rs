//! Whether templates ask only for fields that exist: also where a condition is false in every
//! sample, for there a mistake would wait for the first page on which it is true.
//!
//! What a component may ask of its arguments is what all who call it give.

use std::collections::BTreeMap;

use super::brackets::Fault;
use super::shape::Shape;
use super::tags::{self, Path, Step, Tag};
use crate::diagnostic::{Problem, Span};
use crate::text::nearest;

/// Variables by name.
pub(super) type Scope = BTreeMap<String, Shape>;

/// How often calls are followed from component to component.
const DEEPEST: usize = 8;

/// How many fields a message lists.
const LISTED: usize = 12;

/// What templates see.
pub(super) struct Seen {
    /// What all of them do: `page`, `site`, `t`.
    pub around: Scope,
    /// By template, what it sees beside.
    pub views: BTreeMap<String, Scope>,
    /// What the program gives to the components that it draws itself.
    pub components: BTreeMap<String, Scope>,
}

/// The fields in templates, by path below `templates/`, that do not exist.
pub(super) fn faults(templates: &[(&str, &str)], mut seen: Seen) -> Vec<(usize, Fault)> {
    let given = seen.components.clone();
    for _ in 0..DEEPEST {
        let mut calls = given.clone();
        for (path, text) in templates {
            walk(path, text, &seen, &mut calls, &mut Vec::new());
        }
        if calls == seen.components {
            break;
        }
        seen.components = calls;
    }
    let mut found = Vec::new();
    for (number, (path, text)) in templates.iter().enumerate() {
        let mut faults = Vec::new();
        walk(path, text, &seen, &mut BTreeMap::new(), &mut faults);
        found.extend(faults.into_iter().map(|fault| (number, fault)));
    }
    found
}

fn walk(
    path: &str,
    text: &str,
    seen: &Seen,
    calls: &mut BTreeMap<String, Scope>,
    faults: &mut Vec<Fault>,
) {
    let view = seen.views.get(path);
    if view.is_none() && !path.starts_with("parts/") {
        return; // included by another, with whatever that sees
    }
    let mut walk = Walk {
        seen,
        calls,
        faults,
        scopes: vec![seen.around.clone(), view.cloned().unwrap_or_default()],
        outside: Vec::new(),
    };
    for tag in tags::tags(text) {
        walk.tag(&tag);
    }
}

struct Walk<'a> {
    seen: &'a Seen,
    calls: &'a mut BTreeMap<String, Scope>,
    faults: &'a mut Vec<Fault>,
    /// The innermost last.
    scopes: Vec<Scope>,
    /// What is seen outside the component that is read.
    outside: Vec<Scope>,
}

impl Walk<'_> {
    /// Walks over a tag: what it opens, closes, sets or calls changes what names mean behind it.
    fn tag(&mut self, tag: &Tag) {
        if let Some(call) = tags::call(tag) {
            let given: Scope = call
                .given
                .iter()
                .map(|(name, expression, at)| ((*name).to_owned(), self.value(expression, *at)))
                .collect();
            let all = self.calls.entry(call.name.to_owned()).or_default();
            for (name, shape) in given {
                let own = all.remove(&name).unwrap_or(Shape::Nothing);
                all.insert(name, own.or(shape));
            }
            return;
        }
        if !tag.is_statement {
            return drop(self.value(tag.inside, tag.at));
        }
        let (word, rest) = tag
            .inside
            .split_once(char::is_whitespace)
            .unwrap_or((tag.inside, ""));
        let rest = rest.trim_start();
        let at = tag.at + tag.inside.len() - rest.len();
        match word {
            "if" | "elif" => drop(self.value(rest, at)),
            "for" => self.repeat(rest, at),
            "endfor" => drop(self.scopes.pop()),
            "set" | "set_global" => self.set(rest, at),
            "component" => self.component(rest),
            "endcomponent" => self.scopes = std::mem::take(&mut self.outside),
            _ => {}
        }
    }

    /// `day in project.days`, `key, value in fields`
    fn repeat(&mut self, rest: &str, at: usize) {
        let (names, list) = rest.split_once(" in ").unwrap_or((rest, ""));
        let shape = self.value(list, at + rest.len() - list.len());
        let mut scope = Scope::from([("loop".to_owned(), Shape::Any)]);
        match names.split_once(',') {
            Some((key, value)) => {
                scope.insert(key.trim().to_owned(), Shape::Text);
                scope.insert(value.trim().to_owned(), shape.item());
            }
            None => drop(scope.insert(names.trim().to_owned(), shape.item())),
        }
        self.scopes.push(scope);
    }

    fn set(&mut self, rest: &str, at: usize) {
        let (name, shape) = match rest.split_once('=') {
            Some((name, value)) => (name, self.value(value, at + rest.len() - value.len())),
            None => (rest, Shape::Text), // what stands before `endset`
        };
        if let Some(scope) = self.scopes.last_mut() {
            scope.insert(name.trim().to_owned(), shape);
        }
    }

    /// `day(of: map, level: integer = 2, @page)`: it sees its arguments and what it names, no more.
    fn component(&mut self, rest: &str) {
        let (name, arguments) = rest.split_once('(').unwrap_or((rest, ""));
        let given = self.seen.components.get(name.trim());
        let names = arguments.split([',', ')']).map(str::trim);
        let names = names.filter(|name| name.starts_with(|c: char| c == '@' || c.is_alphabetic()));
        let mut scope = Scope::from([("body".to_owned(), Shape::Text)]);
        for name in names {
            let name = name.split([':', '=']).next().unwrap_or_default().trim();
            let shape = match name.strip_prefix('@') {
                Some(around) => self.seen.around.get(around),
                None => given.and_then(|given| given.get(name)),
            };
            let name = name.trim_start_matches('@').to_owned();
            scope.insert(name, shape.cloned().unwrap_or(Shape::Any));
        }
        self.outside = std::mem::replace(&mut self.scopes, vec![scope]);
    }

    /// The shape of an expression, all fields of which are looked for.
    fn value(&mut self, expression: &str, at: usize) -> Shape {
        let mut whole = Shape::Any;
        for path in tags::paths(expression, at) {
            let shape = self.path(&path);
            if path.end - path.at == expression.trim().len() {
                whole = shape;
            }
        }
        if expression.trim().starts_with(['"', '\'']) {
            return Shape::Text;
        }
        whole
    }

    /// What a path leads to, field by field, from the innermost scope that knows its root.
    fn path(&mut self, path: &Path) -> Shape {
        let mut scopes = self.scopes.iter().rev();
        let Some(root) = scopes.find_map(|scope| scope.get(path.root)) else {
            let known: Vec<String> = self
                .scopes
                .iter()
                .flat_map(BTreeMap::keys)
                .cloned()
                .collect();
            let end = path.at + path.root.len();
            return self.fault(path, path.root.to_owned(), path.at..end, &known);
        };
        let mut shape = root.clone();
        let mut field = path.root.to_owned();
        for (step, end) in &path.steps {
            let name = match step {
                Step::Field(name) => name,
                Step::Part => continue,
                Step::Item => {
                    shape = shape.item();
                    field += "[]";
                    continue;
                }
            };
            field = format!("{field}.{name}");
            shape = match shape.field(name) {
                Ok(shape) => shape,
                Err(known) => {
                    return self.fault(path, field, end - name.len()..*end, &known);
                }
            };
        }
        shape
    }

    /// Notes a field that is not there, with the nearest that is; what it leads to is not known, so that
    /// one slip is told once.
    fn fault(
        &mut self,
        path: &Path,
        field: String,
        at: std::ops::Range<usize>,
        known: &[String],
    ) -> Shape {
        if !path.is_asked {
            let name = field.rsplit('.').next().unwrap_or_default();
            let near = nearest(name, known.iter().map(String::as_str)).map(str::to_owned);
            let listed = || {
                let more = if known.len() > LISTED { ", …" } else { "" };
                known[..known.len().min(LISTED)].join(", ") + more
            };
            let known = near.unwrap_or_else(listed);
            let known = if known.is_empty() {
                "–".into()
            } else {
                known
            };
            self.faults
                .push((Span::new(at), Problem::ThemeField { field, known }));
        }
        Shape::Any
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    /// The fields of a template and of a part that do not exist.
    fn said(template: &str, part: &str) -> Vec<String> {
        let project = json!({ "name": "x", "days": [{ "iso": "1" }], "ended": false });
        let scope = |name: &str, value| Scope::from([(name.to_owned(), Shape::of(&value))]);
        let seen = Seen {
            around: scope("page", json!({ "root": "../" })),
            views: [("project.html".to_owned(), scope("project", project))].into(),
            components: BTreeMap::new(),
        };
        let templates = [("project.html", template), ("parts/a.html", part)];
        let faults = faults(&templates, seen).into_iter();
        faults
            .map(|(number, (span, problem))| {
                let Problem::ThemeField { field, known } = problem else {
                    panic!("{problem:?}")
                };
                format!("{field} ({known}) {}", &templates[number].1[span.range()])
            })
            .collect()
    }

    #[test]
    fn a_field_is_looked_for_wherever_it_is_asked_for() {
        assert_eq!(
            said("{% if project.ended %}{{ project.name }}{% endif %}", ""),
            [""; 0]
        );
        assert_eq!(
            said("{% if project.ended %}{{ project.nam }}{% endif %}", ""),
            ["project.nam (name) nam"]
        );
        assert_eq!(said("{{ projet.name }}", ""), ["projet (project) projet"]);
        assert_eq!(said("{{ projet.name is defined }}", ""), [""; 0]);
        assert_eq!(
            said(
                "{% for day in project.days %}{{ day.text }}{{ page.root }}{% endfor %}",
                ""
            ),
            ["day.text (iso) text"]
        );
        let after = "{% for day in project.days %}{% endfor %}{{ day.iso }}";
        assert_eq!(said(after, ""), ["day (page, project) day"]);
    }

    #[test]
    fn a_component_may_ask_for_what_it_is_given() {
        let part = "{% component day(of: map, @page) %}{{ page.root }}{{ of.iso }}{% if of.is %}\
                    {% endif %}{% endcomponent day %}";
        let call =
            "{% set days = project.days %}{% for one in days %}{{ <day of={one} /> }}{% endfor %}";
        assert_eq!(said(call, part), ["of.is (iso) is"]);
        assert_eq!(said("", part), [""; 0]);
    }
}
