//! Schedules of others as phrases that a sheet takes.

/// What parts the slots of a cell.
const BETWEEN: char = '|';

/// The phrases of a cell, parted as they were; rules (RFC 5545) become words.
pub fn of_cell(cell: &str) -> String {
    let slots = cell.split(BETWEEN).map(|slot| of_slot(slot.trim()));
    slots.collect::<Vec<_>>().join(" | ")
}

/// `FREQ=WEEKLY;BYDAY=TU 14:00-15:30` -> `mardi, 14:00-15:30`; what is no rule stays.
fn of_slot(slot: &str) -> String {
    let is_rule = |part: &&str| part.trim().starts_with("FREQ=");
    let parts: Vec<&str> = slot.split(", ").collect();
    if !parts.iter().any(is_rule) {
        return slot.replacen('/', " au ", usize::from(is_range(slot)));
    }
    let parts = parts.into_iter().flat_map(|part| {
        let (rule, hours) = part.split_once(' ').unwrap_or((part, ""));
        let said = if rule.starts_with("FREQ=") {
            of_rule(rule)
        } else {
            rule.to_owned()
        };
        [said, hours.to_owned()]
    });
    let parts: Vec<String> = parts.filter(|part| !part.is_empty()).collect();
    parts.join(", ")
}

/// Whether days are told as the export tells them: `2026-12-19/2026-12-20`.
fn is_range(slot: &str) -> bool {
    slot.get(10..11) == Some("/")
}

fn of_rule(rule: &str) -> String {
    let value = |name: &str| {
        let mut parts = rule.split(';').filter_map(|part| part.split_once('='));
        parts
            .find(|(own, _)| *own == name)
            .map_or("", |(_, value)| value)
    };
    let interval = value("INTERVAL").parse().unwrap_or(1);
    words(value("FREQ"), interval, value("BYDAY"))
}

/// A rule in words: how often, every how many times, on which days.
pub fn words(often: &str, interval: u64, days: &str) -> String {
    let days: Vec<&str> = days.split(',').filter(|day| !day.is_empty()).collect();
    if often == "DAILY" || days.len() == 7 {
        return "tous les jours".into();
    }
    let one = |day: &&str| {
        let (nth, day) = day.split_at(day.len().saturating_sub(2));
        let name = weekday(day);
        match (nth, often, interval) {
            ("", "WEEKLY", 2) => format!("un {name} sur deux"),
            ("", ..) => name.to_owned(),
            (nth, ..) => format!("{} {name} du mois", ordinal(nth)),
        }
    };
    days.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn weekday(code: &str) -> &str {
    match code {
        "MO" => "lundi",
        "TU" => "mardi",
        "WE" => "mercredi",
        "TH" => "jeudi",
        "FR" => "vendredi",
        "SA" => "samedi",
        "SU" => "dimanche",
        other => other,
    }
}

fn ordinal(nth: &str) -> &str {
    match nth {
        "1" => "premier",
        "2" => "deuxième",
        "3" => "troisième",
        "4" => "quatrième",
        "-1" => "dernier",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rule_becomes_words_and_words_stay() {
        assert_eq!(
            of_cell("FREQ=WEEKLY;BYDAY=TU 14:00-15:30"),
            "mardi, 14:00-15:30"
        );
        assert_eq!(
            of_cell("FREQ=WEEKLY;BYDAY=MO, FREQ=WEEKLY;BYDAY=WE 9:00-10:00 | 2026-12-05"),
            "lundi, mercredi, 9:00-10:00 | 2026-12-05"
        );
        assert_eq!(
            of_cell("FREQ=MONTHLY;BYDAY=-1FR"),
            "dernier vendredi du mois"
        );
        assert_eq!(
            of_cell("FREQ=WEEKLY;INTERVAL=2;BYDAY=TH"),
            "un jeudi sur deux"
        );
        assert_eq!(
            of_cell("2026-12-19/2026-12-20 14:00-18:00"),
            "2026-12-19 au 2026-12-20 14:00-18:00"
        );
        assert_eq!(of_cell("mardi 9h-12h"), "mardi 9h-12h");
    }
}
