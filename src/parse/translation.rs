//! Translations: files that hold only texts, joined to the sheet they translate.

use super::Scope;
use super::record::Record;
use super::tree::{Node, Tree};
use crate::diagnostic::{Diagnostic, Place, Problem};
use crate::keys::Key;
use crate::lang::{Lang, Localised};
use crate::model::{FreePage, MarkdownSource, Project, Text};

/// Texts of a sheet in one more language, each with its place.
#[derive(Clone, Debug, Default)]
pub struct Translation {
    name: Option<Placed<String>>,
    title: Option<Placed<String>>,
    summary: Option<Placed<String>>,
    estate_name: Option<Placed<String>>,
    perimeter: Option<Placed<String>>,
    objectives: Option<Placed<Vec<String>>>,
    activities: Vec<Placed<ActivityTexts>>,
    body: Option<Placed<MarkdownSource>>,
}

/// Texts of one activity.
#[derive(Clone, Debug)]
struct ActivityTexts {
    id: String,
    title: Option<Placed<String>>,
    description: Option<Placed<MarkdownSource>>,
}

#[derive(Clone, Debug)]
struct Placed<T> {
    value: T,
    place: Place,
    field: String,
}

pub(super) const SHEET: &[Key] = &[
    Key::Name,
    Key::Summary,
    Key::Estate,
    Key::Objectives,
    Key::Activities,
];
pub(super) const PAGE: &[Key] = &[Key::Title, Key::Summary];
pub(super) const ESTATE: &[Key] = &[Key::Name, Key::Perimeter];
pub(super) const ACTIVITY: &[Key] = &[Key::Title, Key::Description];
/// What somebody might write in a translation although it is a fact of the sheet.
pub(super) const FACTS: &[Key] = &[
    Key::Language,
    Key::Nicknames,
    Key::Status,
    Key::LastHeard,
    Key::Notices,
    Key::Closures,
    Key::Address,
    Key::Association,
    Key::Partners,
    Key::Landlords,
    Key::Contact,
    Key::Opening,
    Key::Accessibility,
    Key::Languages,
    Key::Since,
    Key::Agreement,
    Key::Images,
    Key::Confirmed,
    Key::FormerNames,
    Key::TakenOver,
    Key::Page,
    Key::Sources,
    Key::Menu,
    Key::Order,
];

/// Reads the translation of a sheet of `pcs/`.
pub(super) fn of_project(node: &Node, scope: &Scope, body: Option<MarkdownSource>) -> Translation {
    if let Some(keys) = copied(node) {
        scope.note_at(node.span, "", Problem::CopiedSheet { keys });
        return Translation::default();
    }
    let without_facts = without_facts(node, scope);
    let Some(record) = Record::read(scope, &without_facts, "", SHEET) else {
        return Translation::default();
    };
    let estate = record.record(Key::Estate, ESTATE);
    Translation {
        name: line(&record, Key::Name),
        summary: line(&record, Key::Summary),
        estate_name: estate.as_ref().and_then(|block| line(block, Key::Name)),
        perimeter: estate
            .as_ref()
            .and_then(|block| line(block, Key::Perimeter)),
        objectives: objectives(&record),
        activities: activities(&record),
        body: body.map(|value| whole_file(scope, value)),
        title: None,
    }
}

/// Reads the translation of a file of `pages/`.
pub(super) fn of_page(node: &Node, scope: &Scope, body: Option<MarkdownSource>) -> Translation {
    let without_facts = without_facts(node, scope);
    let record = Record::read(scope, &without_facts, "", PAGE);
    Translation {
        title: record.as_ref().and_then(|record| line(record, Key::Title)),
        summary: record
            .as_ref()
            .and_then(|record| line(record, Key::Summary)),
        body: body.map(|value| whole_file(scope, value)),
        ..Translation::default()
    }
}

/// The facts in a translation, when there are so many that the whole sheet was copied.
fn copied(node: &Node) -> Option<String> {
    const MANY: usize = 3;
    let Tree::Map(pairs) = &node.value else {
        return None;
    };
    let names = pairs.iter().filter_map(|(name, _)| name.text());
    let fact = |name: &&str| Key::find(name, FACTS);
    let facts: Vec<&str> = names.filter(|name| fact(name).is_some()).collect();
    // Where a sheet begins with its address, it was copied from there.
    let begins = facts.first().and_then(fact) == Some(Key::Address) && facts.len() > 1;
    (begins || facts.len() >= MANY).then(|| facts.join(", "))
}

/// The block without the facts in it, each noted.
fn without_facts<'n>(node: &Node<'n>, scope: &Scope) -> Node<'n> {
    let Tree::Map(pairs) = &node.value else {
        return node.clone();
    };
    let texts = pairs.iter().filter(|(name, _)| {
        let fact = Key::find(name.text().unwrap_or_default(), FACTS);
        if let Some(key) = fact {
            let key = key.french().to_owned();
            scope.note_at(name.span, &key.clone(), Problem::FactInTranslation { key });
        }
        fact.is_none()
    });
    Node {
        span: node.span,
        value: Tree::Map(texts.cloned().collect()),
    }
}

fn line(record: &Record, key: Key) -> Option<Placed<String>> {
    let text = record.text(key)?;
    let (_, value) = text.get(record.scope.lang());
    Some(Placed {
        value: value.clone(),
        place: record.at(key),
        field: record.field(key),
    })
}

fn objectives(record: &Record) -> Option<Placed<Vec<String>>> {
    record.has(Key::Objectives).then(|| Placed {
        value: record
            .texts(Key::Objectives)
            .iter()
            .map(|text| text.get(record.scope.lang()).1.clone())
            .collect(),
        place: record.at(Key::Objectives),
        field: record.field(Key::Objectives),
    })
}

/// The texts of activities by their ids; a list of them would not say which is which.
fn activities(record: &Record) -> Vec<Placed<ActivityTexts>> {
    let Some(node) = record.node(Key::Activities) else {
        return Vec::new();
    };
    let field = record.field(Key::Activities);
    let Tree::Map(pairs) = &node.value else {
        let keys = "id".to_owned();
        record
            .scope
            .note_at(node.span, &field, Problem::ExpectedRecord { keys });
        return Vec::new();
    };
    pairs
        .iter()
        .filter_map(|(name, value)| {
            let id = name.text().unwrap_or_default().to_owned();
            let path = format!("{field}.{id}");
            let block = Record::read(record.scope, value, &path, ACTIVITY)?;
            let description = block.markdown(Key::Description, "pcs").map(|text| Placed {
                value: text.get(record.scope.lang()).1.clone(),
                place: block.at(Key::Description),
                field: block.field(Key::Description),
            });
            let title = line(&block, Key::Title);
            let place = record.scope.place(name.span);
            Some(Placed {
                value: ActivityTexts {
                    id,
                    title,
                    description,
                },
                place,
                field: path,
            })
        })
        .collect()
}

fn whole_file(scope: &Scope, value: MarkdownSource) -> Placed<MarkdownSource> {
    Placed {
        value,
        place: Place::start_of(&scope.file),
        field: String::new(),
    }
}

impl Translation {
    /// Joins the texts to their project; notes what stands in both, or belongs to nothing.
    pub fn apply_to_project(self, project: &mut Project, lang: Lang, found: &mut Vec<Diagnostic>) {
        add_to(&mut project.name, lang, self.name, found);
        add(&mut project.summary, lang, self.summary, found);
        add(&mut project.estate.name, lang, self.estate_name, found);
        add(&mut project.estate.perimeter, lang, self.perimeter, found);
        if let Some(objectives) = self.objectives {
            add_objectives(&mut project.objectives, lang, objectives, found);
        }
        for activity in self.activities {
            add_activity(project, lang, activity, found);
        }
        add(&mut project.presentation, lang, self.body, found);
    }

    /// Joins the texts to their page.
    pub fn apply_to_page(self, page: &mut FreePage, lang: Lang, found: &mut Vec<Diagnostic>) {
        add_to(&mut page.title, lang, self.title, found);
        add(&mut page.summary, lang, self.summary, found);
        add(&mut page.body, lang, self.body, found);
    }
}

fn add<T>(
    text: &mut Option<Localised<T>>,
    lang: Lang,
    more: Option<Placed<T>>,
    found: &mut Vec<Diagnostic>,
) {
    match (text.as_mut(), more) {
        (Some(text), more) => add_to(text, lang, more, found),
        (None, Some(more)) => *text = Some(Localised::new(lang, more.value)),
        (None, None) => {}
    }
}

fn add_to<T>(
    text: &mut Localised<T>,
    lang: Lang,
    more: Option<Placed<T>>,
    found: &mut Vec<Diagnostic>,
) {
    let Some(more) = more else { return };
    if !text.add(lang, more.value) {
        let problem = Problem::TextTwice {
            key: more.field.clone(),
        };
        found.push(Diagnostic::new(more.place, problem).about(more.field));
    }
}

fn add_objectives(
    objectives: &mut [Text],
    lang: Lang,
    more: Placed<Vec<String>>,
    found: &mut Vec<Diagnostic>,
) {
    if more.value.len() != objectives.len() {
        let (count, expected) = (more.value.len().to_string(), objectives.len().to_string());
        let problem = Problem::ObjectiveCount { count, expected };
        found.push(Diagnostic::new(more.place, problem).about(more.field));
        return;
    }
    for (objective, value) in objectives.iter_mut().zip(more.value) {
        let (place, field) = (more.place.clone(), more.field.clone());
        add_to(
            objective,
            lang,
            Some(Placed {
                value,
                place,
                field,
            }),
            found,
        );
    }
}

/// Adds the texts of an activity to the one of that id; an id that the sheet has not is told with those
/// that it has.
fn add_activity(
    project: &mut Project,
    lang: Lang,
    more: Placed<ActivityTexts>,
    found: &mut Vec<Diagnostic>,
) {
    let texts = more.value;
    let Some(activity) = project
        .activities
        .iter_mut()
        .find(|a| a.id.as_str() == texts.id)
    else {
        let known = project
            .activities
            .iter()
            .map(|a| a.id.as_str())
            .collect::<Vec<_>>()
            .join(", ");
        let problem = Problem::NoSuchActivity {
            id: texts.id,
            known,
        };
        found.push(Diagnostic::new(more.place, problem).about(more.field));
        return;
    };
    add_to(&mut activity.title, lang, texts.title, found);
    add(&mut activity.description, lang, texts.description, found);
}
