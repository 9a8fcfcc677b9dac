//! What a template may ask of a value: the fields that some sample of it has.

use std::collections::BTreeMap;

use serde_json::Value;

/// The shape of a value in all samples together.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// No sample has more than nothing there.
    Nothing,
    /// More than is known: whatever is asked of it may be right.
    Any,
    /// A text, a number, yes or no.
    Text,
    /// Values of one shape.
    List(Box<Self>),
    /// Fields by name.
    Record(BTreeMap<String, Self>),
}

impl Shape {
    /// The shape of a sample.
    pub fn of(sample: &Value) -> Self {
        match sample {
            Value::Null => Self::Nothing,
            Value::Bool(_) | Value::Number(_) | Value::String(_) => Self::Text,
            Value::Array(items) => {
                let items = items.iter().map(Self::of);
                Self::List(Box::new(items.fold(Self::Nothing, Self::or)))
            }
            Value::Object(fields) => {
                let fields = fields
                    .iter()
                    .map(|(name, value)| (name.clone(), Self::of(value)));
                Self::Record(fields.collect())
            }
        }
    }

    /// The shape of what is now of one, now of the other.
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nothing, shape) | (shape, Self::Nothing) => shape,
            (Self::Text, Self::Text) => Self::Text,
            (Self::List(one), Self::List(other)) => Self::List(Box::new(one.or(*other))),
            (Self::Record(mut one), Self::Record(other)) => {
                for (name, shape) in other {
                    let own = one.remove(&name).unwrap_or(Self::Nothing);
                    one.insert(name, own.or(shape));
                }
                Self::Record(one)
            }
            _ => Self::Any,
        }
    }

    /// What stands in a list, or under a key that is not known before a page is drawn.
    pub fn item(&self) -> Self {
        match self {
            Self::List(item) => (**item).clone(),
            Self::Record(fields) => fields.values().cloned().fold(Self::Nothing, Self::or),
            _ => Self::Any,
        }
    }

    /// A field; `Err` with the names that there are where it has none of this name.
    pub fn field(&self, name: &str) -> Result<Self, Vec<String>> {
        match self {
            Self::Nothing | Self::Any => Ok(Self::Any),
            Self::Record(fields) => {
                let known = || fields.keys().cloned().collect();
                fields.get(name).cloned().ok_or_else(known)
            }
            Self::Text | Self::List(_) => Err(Vec::new()),
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn a_value_has_the_fields_of_all_its_samples() {
        let full = json!({ "name": "x", "days": [{ "iso": "1" }, { "text": "2" }], "place": null });
        let empty = json!({ "name": "x", "days": [], "place": { "map": "y" } });
        let shape = Shape::of(&full).or(Shape::of(&empty));
        let days = shape.field("days").unwrap();
        assert_eq!(days.item().field("text"), Ok(Shape::Text));
        assert_eq!(shape.field("place").unwrap().field("map"), Ok(Shape::Text));
        assert_eq!(
            shape.field("nme"),
            Err(["days", "name", "place"].map(String::from).into())
        );
        assert_eq!(days.field("text"), Err(vec![]));
    }
}
