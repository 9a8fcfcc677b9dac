//! Telephone numbers of a contact: one, a list, or blocks that say what each is for.
//!
//! Knows blocks and lists; how one number is read stands in `value`.

use super::record::Record;
use super::tree::{Node, Tree};
use super::value::Value;
use crate::diagnostic::Problem;
use crate::keys::Key;
use crate::model::{Phone, PhoneLine};

const LINE: &[Key] = &[Key::Number, Key::For, Key::Extension];

/// The numbers of a key, first the one of the button.
pub(super) fn phone_lines(record: &Record, key: Key) -> Vec<PhoneLine> {
    let items = record.node(key).map(Node::items).unwrap_or_default();
    let lines = items
        .iter()
        .filter_map(|item| phone_line(record, key, item));
    lines.collect()
}

fn phone_line<'s, 'n>(record: &Record<'s, 'n>, key: Key, item: &'s Node<'n>) -> Option<PhoneLine> {
    let Tree::Map(_) = item.value else {
        let number = record.read_item(key, item, <Phone as Value>::parse)?;
        return Some(PhoneLine {
            number,
            purpose: None,
            extension: None,
        });
    };
    let block = Record::read(record.scope, item, &record.field(key), LINE)?;
    block.require(Key::Number);
    Some(PhoneLine {
        purpose: block.text(Key::For),
        extension: block.read_with(Key::Extension, |text, _| extension(text)),
        number: block.value(Key::Number)?,
    })
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
