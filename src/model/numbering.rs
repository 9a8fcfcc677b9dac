//! The numbering plans of countries: which national numbers exist, and how they are grouped.
//!
//! A plan is a list of rules, the first that fits counts. Lengths and prefixes are those that the
//! countries notified to the ITU (ITU-T E.164, "National numbering plans", www.itu.int); groups are
//! those of each country's directory. One table, so that another country is one more entry.

use crate::text::fold_key;

/// A country whose numbers are known.
#[derive(Debug, PartialEq, Eq)]
pub struct Plan {
    /// Its two letters (ISO 3166-1).
    pub country: &'static str,
    /// Its name in French, Dutch and English.
    pub names: [&'static str; 3],
    /// The languages of the country, whose dates and order of names are as it has them.
    pub languages: &'static [&'static str],
    /// The time zone of its mainland (IANA time zone database).
    pub zone: &'static str,
    /// What is meant there by the sign language, in French and in Dutch (ISO 639-3).
    pub signs: [&'static str; 2],
    /// What stands behind `+`.
    pub code: &'static str,
    /// What people at home dial before the national number.
    pub trunk: &'static str,
    /// Kinds of numbers.
    rules: &'static [Rule],
    /// Short numbers, by their beginning and how many digits they have.
    short: &'static [(&'static str, usize)],
}

/// Numbers that begin alike: the beginnings, the digits without the trunk, the groups of which the
/// last takes what is left.
#[derive(Debug, PartialEq, Eq)]
struct Rule(
    &'static str,
    std::ops::RangeInclusive<usize>,
    &'static [usize],
);

/// The plans.
pub const PLANS: &[Plan] = &[
    Plan {
        country: "BE",
        names: ["Belgique", "België", "Belgium"],
        languages: &["fr", "nl", "de"],
        zone: "Europe/Brussels",
        signs: ["sfb", "vgt"],
        code: "32",
        trunk: "0",
        rules: &[
            Rule("45 46 47 48 49", 9..=9, &[3, 2, 2, 2]),
            Rule("800 90", 8..=8, &[3, 2, 3]),
            Rule("2 3 9 42 43", 8..=8, &[1, 3, 2, 2]),
            Rule("1 5 6 7 8", 8..=8, &[2, 2, 2, 2]),
        ],
        short: &[
            ("116", 6),
            ("10", 3),
            ("11", 3),
            ("12", 4),
            ("13", 4),
            ("14", 4),
            ("17", 4),
            ("18", 4),
            ("19", 4),
        ],
    },
    Plan {
        country: "FR",
        names: ["France", "Frankrijk", "France"],
        languages: &["fr"],
        zone: "Europe/Paris",
        signs: ["fsl"; 2],
        code: "33",
        trunk: "0",
        rules: &[
            Rule("80 81 82 89", 9..=9, &[3, 2, 2, 2]),
            Rule("1 2 3 4 5 6 7 8 9", 9..=9, &[1, 2, 2, 2, 2]),
        ],
        short: &[("116", 6), ("118", 6), ("11", 3), ("19", 3), ("3", 4)],
    },
    Plan {
        country: "LU",
        names: ["Luxembourg", "Luxemburg", "Luxembourg"],
        languages: &["lb", "fr", "de"],
        zone: "Europe/Luxembourg",
        signs: ["gsg"; 2],
        code: "352",
        trunk: "",
        rules: &[
            Rule("6", 9..=9, &[3, 3, 3]),
            Rule("80", 8..=8, &[3, 2, 3]),
            Rule("2 3 4 5 7 8 9", 5..=10, &[2, 2, 2, 2, 2]),
        ],
        short: &[("116", 6), ("11", 3), ("12", 5), ("8002", 8)],
    },
    Plan {
        country: "NL",
        names: ["Pays-Bas", "Nederland", "the Netherlands"],
        languages: &["nl", "fy"],
        zone: "Europe/Amsterdam",
        signs: ["dse"; 2],
        code: "31",
        trunk: "0",
        rules: &[
            Rule("6", 9..=9, &[1, 8]),
            Rule("800 90", 7..=10, &[3, 4, 3]),
            Rule(
                "10 13 15 20 23 24 26 30 33 35 36 38 40 43 45 46 50 53 55 58 70 71 72 73 74 75 76 77 78 79",
                9..=9,
                &[2, 3, 2, 2],
            ),
            Rule("1 2 3 4 5 8", 9..=9, &[3, 3, 3]),
        ],
        short: &[("116", 6), ("11", 3), ("14", 5), ("14", 6)],
    },
    Plan {
        country: "DE",
        names: ["Allemagne", "Duitsland", "Germany"],
        languages: &["de"],
        zone: "Europe/Berlin",
        signs: ["gsg"; 2],
        code: "49",
        trunk: "0",
        rules: &[
            Rule("15 16 17", 10..=11, &[3, 8]),
            Rule("800", 10..=10, &[3, 7]),
            Rule("30 40 69 89", 6..=10, &[2, 8]),
            Rule("2 3 4 5 6 7 8 9", 6..=11, &[3, 8]),
        ],
        short: &[("116", 6), ("11", 3)],
    },
    Plan {
        country: "CH",
        names: ["Suisse", "Zwitserland", "Switzerland"],
        languages: &["de", "fr", "it", "rm"],
        zone: "Europe/Zurich",
        signs: ["ssr"; 2],
        code: "41",
        trunk: "0",
        rules: &[
            Rule("80 84 90", 9..=9, &[3, 3, 3]),
            Rule("2 3 4 5 6 7 8 9", 9..=9, &[2, 3, 2, 2]),
        ],
        short: &[("116", 6), ("11", 3), ("14", 3)],
    },
    Plan {
        country: "GB",
        names: ["Royaume-Uni", "Verenigd Koninkrijk", "the United Kingdom"],
        languages: &["en", "cy"],
        zone: "Europe/London",
        signs: ["bfi"; 2],
        code: "44",
        trunk: "0",
        rules: &[
            Rule("20 23 24 28 29", 10..=10, &[2, 4, 4]),
            Rule(
                "113 114 115 116 117 118 121 131 141 151 161 171 181 191 30 33 34 80 84 87",
                9..=10,
                &[3, 3, 4],
            ),
            Rule("1 5 7", 9..=10, &[4, 6]),
        ],
        short: &[("116", 6), ("11", 3), ("10", 3), ("999", 3)],
    },
    Plan {
        country: "ES",
        names: ["Espagne", "Spanje", "Spain"],
        languages: &["es", "ca", "eu", "gl"],
        zone: "Europe/Madrid",
        signs: ["ssp"; 2],
        code: "34",
        trunk: "",
        rules: &[Rule("5 6 7 8 9", 9..=9, &[3, 2, 2, 2])],
        short: &[("116", 6), ("0", 3), ("112", 3)],
    },
    Plan {
        country: "PT",
        names: ["Portugal", "Portugal", "Portugal"],
        languages: &["pt"],
        zone: "Europe/Lisbon",
        signs: ["psr"; 2],
        code: "351",
        trunk: "",
        rules: &[Rule("2 3 7 8 9", 9..=9, &[3, 3, 3])],
        short: &[("116", 6), ("112", 3), ("808", 9)],
    },
];

/// The plan of a country by its two letters.
pub fn plan(country: &str) -> Option<&'static Plan> {
    PLANS.iter().find(|plan| plan.country == country)
}

/// The plan of the country to which digits behind `+` belong.
pub fn plan_of(international: &str) -> Option<&'static Plan> {
    PLANS
        .iter()
        .find(|plan| international.starts_with(plan.code))
}

impl Plan {
    /// The plan of a country by its two letters or its name.
    pub fn named(text: &str) -> Option<&'static Self> {
        let folded = fold_key(text);
        let bears = |plan: &&Self| {
            let mut names = plan.names.iter().chain([&plan.country]);
            names.any(|name| fold_key(name) == folded)
        };
        PLANS.iter().find(bears)
    }

    /// Whether a national number, without its trunk, exists.
    pub fn has(&self, national: &str) -> bool {
        self.rule(national)
            .is_some_and(|rule| rule.1.contains(&national.len()))
    }

    /// How many digits numbers that begin like this one have, without their trunk.
    pub fn length(&self, national: &str) -> Option<usize> {
        let rule = self.rule(national)?;
        (rule.1.start() == rule.1.end()).then_some(*rule.1.start())
    }

    /// Whether it is a short number, which one dials as it is.
    pub fn is_short(&self, digits: &str) -> bool {
        let fits =
            |(start, length): &(&str, usize)| digits.starts_with(start) && digits.len() == *length;
        self.short.iter().any(fits)
    }

    /// A national number in its groups, without its trunk.
    pub fn groups<'d>(&self, national: &'d str) -> Vec<&'d str> {
        let groups = self.rule(national).map_or(&[3, 2, 2, 2][..], |rule| rule.2);
        let mut rest = national;
        let mut parts = Vec::new();
        for (at, size) in groups.iter().enumerate() {
            let last = at + 1 == groups.len();
            let size = if last {
                rest.len()
            } else {
                rest.len().min(*size)
            };
            let (part, after) = rest.split_at(size);
            parts.extend((!part.is_empty()).then_some(part));
            rest = after;
        }
        parts
    }

    fn rule(&self, national: &str) -> Option<&'static Rule> {
        let begins = |rule: &&Rule| {
            let mut starts = rule.0.split(' ');
            starts.any(|start| national.starts_with(start))
        };
        self.rules.iter().find(begins)
    }
}

/// How many digits the code of a country has behind `+` (ITU-T E.164, assigned country codes):
/// one in North America and Russia, two in these zones, else three.
pub fn code_length(international: &str) -> usize {
    const TWO: &str = "20 27 30 31 32 33 34 36 39 40 41 43 44 45 46 47 48 49 51 52 53 54 55 56 57 58 \
                       60 61 62 63 64 65 66 81 82 84 86 90 91 92 93 94 95 98";
    match international.as_bytes() {
        [b'1' | b'7', ..] => 1,
        _ if TWO.split(' ').any(|code| international.starts_with(code)) => 2,
        _ => 3,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_of_every_plan_can_be_met() {
        for plan in PLANS {
            for Rule(starts, lengths, groups) in plan.rules {
                assert!(!groups.is_empty() && lengths.start() <= lengths.end());
                for start in starts.split(' ') {
                    let number = format!("{start:5<width$}", width = *lengths.start());
                    assert!(plan.has(&number), "{} {number}", plan.country);
                    assert_eq!(plan.groups(&number).concat(), number);
                }
            }
        }
    }
}
