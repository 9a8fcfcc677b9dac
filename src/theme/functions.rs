//! What templates can call: `icon`, `asset`, and the filters `fill` and `plural` for messages.

use std::collections::BTreeMap;

use tera::{Error, Kwargs, State, Tera, TeraResult, Value};

use super::assets::Asset;
use super::catalogue;

/// What the functions know.
pub(super) struct Functions {
    icons: BTreeMap<String, Value>,
    paths: BTreeMap<String, String>,
}

impl Functions {
    /// The functions for the assets and pictograms of a theme.
    pub fn new(assets: &BTreeMap<String, Asset>, icons: &BTreeMap<String, String>) -> Self {
        let icons = icons.iter();
        let paths = assets.iter();
        Self {
            icons: icons
                .map(|(name, inside)| (name.clone(), drawn(inside)))
                .collect(),
            paths: paths
                .map(|(name, asset)| (name.clone(), asset.path.clone()))
                .collect(),
        }
    }

    /// Lets templates call them.
    pub fn register(self, tera: &mut Tera) {
        let Self { icons, paths } = self;
        tera.register_function("icon", move |given: Kwargs, _: &State| icon(&icons, &given));
        tera.register_function("asset", move |given: Kwargs, _: &State| {
            asset(&paths, &given)
        });
        tera.register_filter("fill", |text: &str, given: Kwargs, _: &State| {
            fill(text, &given)
        });
        tera.register_filter("plural", |text: Value, given: Kwargs, _: &State| {
            plural(&text, &given)
        });
    }
}

/// `{{ icon(name="phone") }}`: a pictogram, hidden from screen readers since a word stands beside.
fn icon(icons: &BTreeMap<String, Value>, given: &Kwargs) -> TeraResult<Value> {
    let name = given.must_get::<&str>("name")?;
    let icon = icons.get(name).cloned();
    icon.ok_or_else(|| Error::message(format!("no pictogram `{name}`")))
}

fn drawn(inside: &str) -> Value {
    Value::safe_string(&format!(
        "<svg class=\"icon\" viewBox=\"0 0 24 24\" width=\"24\" height=\"24\" \
         aria-hidden=\"true\" focusable=\"false\">{inside}</svg>"
    ))
}

/// `{{ page.root }}{{ asset(name="style.css") }}`: the hashed path of a file below the root.
fn asset(paths: &BTreeMap<String, String>, given: &Kwargs) -> TeraResult<String> {
    let name = given.must_get::<&str>("name")?;
    let path = paths
        .get(name)
        .ok_or_else(|| Error::message(format!("no asset `{name}`")))?;
    Ok(path.clone())
}

/// `{{ t.home.listed | fill(n=3, name="x") }}`: a message with its holes filled.
fn fill(text: &str, given: &Kwargs) -> TeraResult<String> {
    let mut message = text.to_owned();
    for (name, value) in given.iter() {
        let hole = format!("{{{name}}}");
        if !message.contains(&hole) {
            return Err(Error::message(format!(
                "the message `{text}` has no {hole}"
            )));
        }
        message = message.replace(&hole, &value.to_string());
    }
    if message.contains('{') {
        return Err(Error::message(format!(
            "the message `{text}` lacks an argument"
        )));
    }
    Ok(message)
}

/// `{{ t.home.count | plural(n=3) }}`: the form of a message for a number, which fills `{n}`.
fn plural(forms: &Value, given: &Kwargs) -> TeraResult<String> {
    let count = given.must_get::<u64>("n")?;
    catalogue::plural(forms, count)
        .ok_or_else(|| Error::message("`plural` wants a message with plural forms"))
}
