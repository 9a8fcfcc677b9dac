//! Whatever stands in a file, the check comes to an end and shows places that exist.

use std::time::{Duration, Instant};

use proptest::prelude::*;
use proptest::sample::Index;

use crate::support::Estate;

/// Files of the sample, one of each kind of reader.
const FILES: [&str; 10] = [
    "content/pcs/tilleuls.md",
    "content/pcs/kasteel.md",
    "content/pcs/tilleuls.nl.md",
    "content/asbl/voisinage.yaml",
    "content/site.yaml",
    "content/communes.yaml",
    "content/communes.geojson",
    "content/periodes.yaml",
    "content/rues.csv",
    "content/pages/a-propos.md",
];

/// Checks a site; every span lies in its file, between characters.
fn is_checked(site: &Estate) {
    let Ok(checked) = site.try_check() else {
        return; // no theme has the name that a slip made
    };
    for fault in checked.found.iter() {
        let places = fault.related.iter().chain([&fault.place]);
        let spans = places.map(|place| (&place.file, place.span));
        let fixed = fault.fix.iter().map(|fix| (&fault.place.file, fix.span));
        for (file, span) in spans.chain(fixed) {
            match checked.texts.get(file) {
                Some(text) => assert!(text.get(span.range()).is_some(), "{fault:?}"),
                None => assert_eq!(span.range(), 0..0, "{fault:?}"),
            }
        }
    }
    Estate::report(&checked); // can be made of whatever was found
}

/// What a hand or a program does to a file.
#[derive(Clone, Debug)]
enum Slip {
    Insert(Index, &'static str),
    Delete(Index, Index),
    Swap(Index, Index),
    Cut(Index),
    Byte(Index, u8),
}

fn slips() -> impl Strategy<Value = Vec<Slip>> {
    let signs = proptest::sample::select(vec![
        ":", ": ", "'", "\"", "\t", "\u{a0}", "\n", "\n  ", "- ", "[", "]", "{", "}", "#", "|",
        ">", "&a ", "*a", "!!str ", "---\n", "<<<<<<<", "@", "%", "é", "\u{202e}", "\u{feff}",
        "\0", ",", "“", "’", "\r", "? ", "<<: ", "é: ",
    ]);
    let index = any::<Index>;
    let slip = prop_oneof![
        4 => (index(), signs).prop_map(|(at, sign)| Slip::Insert(at, sign)),
        2 => (index(), index()).prop_map(|(from, to)| Slip::Delete(from, to)),
        1 => (index(), index()).prop_map(|(one, other)| Slip::Swap(one, other)),
        1 => index().prop_map(Slip::Cut),
        1 => (index(), any::<u8>()).prop_map(|(at, byte)| Slip::Byte(at, byte)),
    ];
    proptest::collection::vec(slip, 1..6)
}

fn slipped(mut bytes: Vec<u8>, slips: &[Slip]) -> Vec<u8> {
    for slip in slips {
        let length = bytes.len();
        if length == 0 {
            break;
        }
        match slip {
            Slip::Insert(at, sign) => {
                let at = at.index(length);
                bytes.splice(at..at, sign.bytes());
            }
            Slip::Delete(from, to) => {
                let from = from.index(length);
                let to = (from + to.index(12)).min(length);
                bytes.drain(from..to);
            }
            Slip::Swap(one, other) => bytes.swap(one.index(length), other.index(length)),
            Slip::Cut(at) => bytes.truncate(at.index(length)),
            Slip::Byte(at, byte) => bytes[at.index(length)] = *byte,
        }
    }
    bytes
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_sample_with_slips_in_every_file_is_checked(slips in proptest::collection::vec(slips(), FILES.len())) {
        let site = FILES.iter().zip(&slips).fold(Estate::sample(), |site, (file, slips)| {
            let bytes = slipped(site.read(file).into_bytes(), slips);
            site.write_bytes(file, &bytes)
        });
        is_checked(&site);
    }

    #[test]
    fn one_sheet_with_slips_is_checked(slips in slips(), file in 0..FILES.len()) {
        let site = Estate::sample();
        let bytes = slipped(site.read(FILES[file]).into_bytes(), &slips);
        is_checked(&site.write_bytes(FILES[file], &bytes));
    }

    #[test]
    fn any_bytes_are_checked(bytes in proptest::collection::vec(any::<u8>(), 0..400), text in ".{0,200}") {
        let site = FILES.iter().enumerate().fold(Estate::new("bytes"), |site, (at, file)| {
            let bytes = if at % 2 == 0 { &bytes[..] } else { text.as_bytes() };
            site.write_bytes(file, bytes)
        });
        let head = [b"---\n", &bytes[..], b"\n---\n", text.as_bytes()].concat();
        is_checked(&site.write_bytes("content/pcs/any.md", &head).write_bytes("content/images/any.jpg", &bytes));
    }
}

/// Sheets that would take for ever if reading went back over them, each of so many parts.
const SLOW: [fn(usize) -> String; 8] = [
    |parts| format!("---\nnom: {}\n---\n", "[".repeat(parts * 15)),
    |parts| format!("---\n{}---\n", "a: b: c\n".repeat(parts)),
    |parts| format!("---\nnom: {}\n---\n", "\"'".repeat(parts * 8)),
    |parts| format!("---\nnom: x\n---\n{}", "[](".repeat(parts * 20)),
    |parts| format!("---\nnom: x\n---\n{}", "*a _b ".repeat(parts * 10)),
    |parts| {
        format!(
            "---\nnom: x\nadresse: {{ rue: \"{}\" }}\n---\n",
            " #".repeat(parts * 10)
        )
    },
    |parts| {
        format!(
            "---\nnom: x\nadresse: {{ commune: {} }}\n---\n",
            "a".repeat(parts * 15)
        )
    },
    |parts| {
        let keys = (0..parts * 2).map(|at| format!("clé{at}: x\n"));
        format!("---\n{}---\n", keys.collect::<String>())
    },
];

#[test]
fn what_is_made_to_be_slow_is_not() {
    for (at, text) in SLOW.iter().enumerate() {
        let [little, much] = [500, 2_000].map(|parts| time_to_check(&text(parts)));
        // Beside itself, in the same run, since machines are busy at times: four times as much
        // takes sixteen times as long at most, and as long again by accident.
        let most = little * 32 + Duration::from_secs(1);
        assert!(much < most, "{at}: {much:?} beside {little:?}");
    }
}

fn time_to_check(text: &str) -> Duration {
    let site = Estate::new("slow").write("content/pcs/slow.md", text);
    let begun = Instant::now();
    is_checked(&site);
    begun.elapsed()
}

#[test]
fn a_place_never_lies_inside_a_character() {
    let text = "---\nnom: x\nadresse: { commune: valombre }\nsite:élan\n---\n";
    is_checked(&Estate::new("inside").write("content/pcs/tilleuls.md", text));
}
