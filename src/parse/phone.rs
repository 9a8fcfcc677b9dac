//! Telephone numbers of a contact: one, several, or blocks that say what each is for.
//!
//! Knows blocks and lists; how a text is read stands in `value`.

use super::record::Record;
use super::tree::{Node, Tree};
use super::value::telephones;
use crate::diagnostic::Problem;
use crate::keys::Key;
use crate::model::{PhoneLine, Plan};

pub(super) const LINE: &[Key] = &[Key::Number, Key::For, Key::Extension];

/// The numbers of a key as a country writes them, first the one of the button.
pub(super) fn phone_lines(record: &Record, key: Key, home: &Plan) -> Vec<PhoneLine> {
    let items = record.node(key).map(Node::items).unwrap_or_default();
    let mut lines: Vec<PhoneLine> = Vec::new();
    for line in items
        .iter()
        .flat_map(|item| of_item(record, key, item, home))
    {
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

fn of_item<'s, 'n>(
    record: &Record<'s, 'n>,
    key: Key,
    item: &'s Node<'n>,
    home: &Plan,
) -> Vec<PhoneLine> {
    if matches!(item.value, Tree::Map(_)) {
        return block(record, key, item, home);
    }
    let read = record.read_item(key, item, |text, _| telephones(text, home));
    let lines = read.unwrap_or_default().into_iter().map(|one| PhoneLine {
        number: one.number,
        purpose: None,
        extension: one.extension,
    });
    lines.collect()
}

fn block<'s, 'n>(
    record: &Record<'s, 'n>,
    key: Key,
    item: &'s Node<'n>,
    home: &Plan,
) -> Vec<PhoneLine> {
    let Some(block) = Record::read(record.scope, item, &record.field(key), LINE) else {
        return Vec::new();
    };
    block.require(Key::Number);
    let purpose = block.text(Key::For);
    let digits = block.read_with(Key::Extension, |text, _| extension(text));
    let read = block.read_with(Key::Number, |text, _| telephones(text, home));
    let lines = read.unwrap_or_default().into_iter().map(|one| PhoneLine {
        number: one.number,
        purpose: purpose.clone(),
        extension: digits.clone().or(one.extension),
    });
    lines.collect()
}

/// One to eleven digits, as much as dialling plans take.
fn extension(text: &str) -> Result<String, Problem> {
    let digits = (1..=11).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.to_owned()).ok_or(Problem::NotANumber {
        value: text.to_owned(),
        least: "0".into(),
        most: "9".repeat(11),
    })
}
