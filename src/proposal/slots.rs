//! Slots in a sheet: found by where their days stand, changed key by key or word by word.

use super::sheet::{Edited, Sheet, entry, quoted};
use super::values::same_when;
use crate::diagnostic::Span;
use crate::keys::Key;
use crate::lang::Lang;
use crate::model::{ExcludedDays, Exclusion, Hours, Slot, When};
use crate::parse::value::{told_days, told_hours};
use crate::parse::{Block, Node, Tree};
use crate::site::Site;

/// The keys that say the days of a slot.
const DAYS: [Key; 4] = [Key::Every, Key::Days, Key::Date, Key::Dates];
/// The keys that say what else makes a slot what it is; a text of its days may say it too.
const PARTS: [Key; 5] = [Key::Hours, Key::From, Key::Until, Key::During, Key::Except];

/// How a slot is written.
enum Written<'n, 't> {
    /// As keys of a block.
    Block(&'n Node<'t>),
    /// As a text that says all; whether in brackets.
    Text(&'n Node<'t>, bool),
}

/// Where the days of a slot stand below a node; `flow` says whether that is in brackets.
fn written<'n, 't>(
    sheet: &Sheet,
    node: &'n Node<'t>,
    days: Span,
    flow: bool,
) -> Option<Written<'n, 't>> {
    let flow = flow || sheet.is_flow(node);
    let text = |node: &'n Node<'t>| node.text().map(|_| Written::Text(node, flow));
    match &node.value {
        Tree::Map(entries) => entries.iter().find_map(|(name, value)| {
            let says_days = || Key::find(name.text().unwrap_or_default(), &DAYS).is_some();
            if value.span == days && says_days() {
                return Some(Written::Block(node));
            }
            let alone = text(value).filter(|_| value.span == days);
            alone.or_else(|| written(sheet, value, days, flow))
        }),
        Tree::List(items) => items.iter().find_map(|item| {
            let alone = text(item).filter(|_| item.span == days);
            alone.or_else(|| written(sheet, item, days, flow))
        }),
        _ => None,
    }
}

/// Writes slots in the words of a sheet.
pub(super) struct Writer<'a> {
    pub site: &'a Site,
    pub lang: Lang,
}

impl Writer<'_> {
    /// Makes a slot another one. `together` are all slots that are written in the same place, this
    /// one as it will be.
    pub fn set(&self, sheet: &mut Sheet, old: &Slot, new: &Slot, together: &[&Slot]) -> Edited {
        let root = sheet.root.clone();
        match written(sheet, &root, old.place.span, false)? {
            Written::Text(node, flow) => self.set_text(sheet, node, together, flow),
            Written::Block(block) if together.len() == 1 => self.set_block(sheet, block, old, new),
            Written::Block(_) => None,
        }
    }

    /// Writes a text anew; of several slots, only where they have nothing but days and hours, which
    /// each says for itself.
    fn set_text(&self, sheet: &mut Sheet, node: &Node, slots: &[&Slot], flow: bool) -> Edited {
        let bare = slots.iter().all(|slot| is_bare(slot));
        (slots.len() == 1 || bare).then_some(())?;
        let told: Vec<String> = slots.iter().map(|slot| self.told(slot)).collect();
        let text = phrase(&told.join(", "), flow || is_quoted(sheet.written(node)));
        sheet.replace(node, &text);
        Some(())
    }

    /// Changes the keys of a block that say something else now, and the text of its days where that
    /// says it.
    fn set_block(&self, sheet: &mut Sheet, block: &Node, old: &Slot, new: &Slot) -> Edited {
        let own = |key| entry(block, key).is_some_and(|(_, node)| !node.is_empty());
        let days = *DAYS.iter().find(|key| own(**key))?;
        let whole = matches!(old.when, When::Days(_)) && own(Key::Until);
        let mut rest = new.clone(); // what the text of the days says
        for key in PARTS {
            let like = entry(block, key).map_or("", |(_, node)| sheet.written(node));
            let part = |slot| self.part(sheet, slot, key, whole, like);
            let (was, will) = (part(old), part(new));
            if own(key) || was.is_empty() {
                clear(&mut rest, key);
                put(sheet, block, key, &was, &will)?;
            }
        }
        self.set_days(sheet, block, days, &old.when, &rest, whole)
    }

    /// Writes the days of a slot anew in their key. A date and a rule have keys of their own, so the key may
    /// change its name; days that stay as they were are left as they are written.
    fn set_days(
        &self,
        sheet: &mut Sheet,
        block: &Node,
        key: Key,
        was: &When,
        rest: &Slot,
        whole: bool,
    ) -> Edited {
        let (_, node) = entry(block, key)?;
        if is_bare(rest) && rest.hours.is_empty() && same_when(was, &rest.when) {
            return Some(());
        }
        let once = |when: &When| !matches!(when, When::Repeated(_));
        if once(was) != once(&rest.when) {
            let key_now = if once(&rest.when) {
                Key::Date
            } else {
                Key::Every
            };
            sheet.rename(block, key, key_now)?;
        }
        let value = match &rest.when {
            When::Days(range) if whole => range.first.to_string(),
            when if is_bare(rest) && rest.hours.is_empty() => self.days(when),
            _ => {
                let quotes = sheet.is_flow(block) || is_quoted(sheet.written(node));
                phrase(&self.told(rest), quotes)
            }
        };
        sheet.replace(node, &value);
        Some(())
    }

    /// The keys of a slot that is not there yet, with their values.
    pub fn keys(&self, slot: &Slot, sheet: &Sheet) -> Vec<(Key, String)> {
        let once = !matches!(slot.when, When::Repeated(_));
        let days = if once { Key::Date } else { Key::Every };
        let parts = PARTS.map(|key| (key, self.part(sheet, slot, key, false, "")));
        let parts = parts.into_iter().filter(|(_, value)| !value.is_empty());
        [(days, self.days(&slot.when))]
            .into_iter()
            .chain(parts)
            .collect()
    }

    /// A slot as one text in a list.
    pub fn text(&self, slot: &Slot) -> String {
        phrase(&self.told(slot), true)
    }

    /// A whole slot in the words of the sheet.
    fn told(&self, slot: &Slot) -> String {
        super::told(self.site, slot, self.lang)
    }

    /// Days as the value of a key.
    fn days(&self, when: &When) -> String {
        match when {
            When::Dates(dates) => list(dates.iter().map(ToString::to_string)),
            When::Repeated(rules) => {
                let one = |rule| told_days(&When::Repeated(vec![rule]), self.lang);
                list(rules.iter().copied().map(one))
            }
            When::Days(_) => told_days(when, self.lang),
        }
    }

    /// What a slot says under a key, in the way of `like`; empty when it says nothing.
    fn part(&self, sheet: &Sheet, slot: &Slot, key: Key, whole: bool, like: &str) -> String {
        let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string());
        match key {
            Key::Hours => self.hours(&slot.hours, like),
            Key::From => day(slot.from).unwrap_or_default(),
            Key::Until => day(slot.until.or(last_of(&slot.when, whole))).unwrap_or_default(),
            Key::During => list(slot.during.iter().map(ToString::to_string)),
            Key::Except => list(slot.except.iter().map(|one| exception(one, sheet))),
            _ => String::new(),
        }
    }

    /// Hours as the value of a key, in the way of those that they replace.
    pub fn hours(&self, hours: &[Hours], like: &str) -> String {
        let digits = like.contains(|sign: char| sign.is_ascii_digit());
        let clocks = hours.iter().all(|one| matches!(one, Hours::Clock { .. }));
        let styles = [(':', Lang::EN), ('u', Lang::NL), ('h', Lang::FR)];
        let style = styles
            .iter()
            .find(|(sign, _)| digits && clocks && like.contains(*sign));
        list(told_hours(hours, style.map_or(self.lang, |(_, lang)| *lang)).into_iter())
    }
}

/// Adds an item under a key of a slot: a date that is cancelled, or moved.
pub(super) fn add(sheet: &mut Sheet, slot: &Slot, key: Key, item: &str) -> Edited {
    let root = sheet.root.clone();
    match written(sheet, &root, slot.place.span, false)? {
        Written::Block(block) => match entry(block, key) {
            Some((_, list)) if !list.is_empty() => sheet.append(list, item),
            _ => sheet.put(block, order(block), key, &format!("[{item}]")),
        },
        Written::Text(node, _) => {
            let text = phrase(node.text()?.trim(), true);
            let (every, name) = (sheet.name(Key::Every), sheet.name(key));
            sheet.replace(node, &format!("{{ {every}: {text}, {name}: [{item}] }}"));
            Some(())
        }
    }
}

/// The order of the keys of a block that says a slot.
pub(super) fn order(block: &Node) -> &'static [Key] {
    if entry(block, Key::Title).is_some() {
        Block::Activity.keys()
    } else {
        Block::Opening.keys()
    }
}

/// Puts a value where it is another one; takes the key off where there is none.
fn put(sheet: &mut Sheet, block: &Node, key: Key, was: &str, will: &str) -> Edited {
    if was == will {
        Some(())
    } else if will.is_empty() {
        sheet.remove(block, key)
    } else {
        sheet.put(block, order(block), key, will)
    }
}

/// Whether a slot has nothing but days and hours.
fn is_bare(slot: &Slot) -> bool {
    let bounded = slot.from.is_some() || slot.until.is_some();
    !bounded && slot.during.is_empty() && slot.except.is_empty()
}

fn clear(slot: &mut Slot, key: Key) {
    match key {
        Key::Hours => slot.hours.clear(),
        Key::From => slot.from = None,
        Key::Until => slot.until = None,
        Key::During => slot.during.clear(),
        _ => slot.except.clear(),
    }
}

/// The last of days in a row, where a key of its own says it.
fn last_of(when: &When, whole: bool) -> Option<jiff::civil::Date> {
    match when {
        When::Days(range) if whole => range.last,
        _ => None,
    }
}

fn exception(one: &Exclusion, sheet: &Sheet) -> String {
    match &one.days {
        ExcludedDays::Period(id) => id.to_string(),
        ExcludedDays::Range(range) => match range.last.filter(|last| *last != range.first) {
            Some(last) => {
                let (from, until) = (sheet.name(Key::From), sheet.name(Key::Until));
                format!("{{ {from}: {}, {until}: {last} }}", range.first)
            }
            None => range.first.to_string(),
        },
    }
}

/// Several values, or one, as the value of a key.
fn list(items: impl Iterator<Item = String>) -> String {
    let items: Vec<String> = items.collect();
    match &items[..] {
        [] => String::new(),
        [one] if !one.starts_with('{') => one.clone(),
        items => format!("[{}]", items.join(", ")),
    }
}

fn is_quoted(written: &str) -> bool {
    written.starts_with(['"', '\''])
}

/// A phrase as a scalar: in brackets its commas would part it.
fn phrase(text: &str, careful: bool) -> String {
    let parted = text.contains([',', ':', '"', '\'', '[', ']', '{', '}', '#']);
    if careful && parted {
        quoted(text)
    } else {
        text.to_owned()
    }
}
