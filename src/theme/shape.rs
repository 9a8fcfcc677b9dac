//! What a template may ask of a value: the fields that some sample of it has.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

/// The shape of a value in all samples together. A part is shared, for templates ask for it often.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Shape {
    /// No sample has more than nothing there.
    Nothing,
    /// More than is known: whatever is asked of it may be right.
    Any,
    /// A text, a number, yes or no.
    Text,
    /// Values of one shape.
    List(Arc<Self>),
    /// Fields by name.
    Record(Arc<BTreeMap<String, Self>>),
}

impl Shape {
    /// The shape of a sample.
    pub fn of(sample: &Value) -> Self {
        match sample {
            Value::Null => Self::Nothing,
            Value::Bool(_) | Value::Number(_) | Value::String(_) => Self::Text,
            Value::Array(items) => {
                let items = items.iter().map(Self::of);
                Self::List(Arc::new(items.fold(Self::Nothing, Self::or)))
            }
            Value::Object(fields) => {
                let fields = fields
                    .iter()
                    .map(|(name, value)| (name.clone(), Self::of(value)));
                Self::Record(Arc::new(fields.collect()))
            }
        }
    }

    /// The shape of what is now of one, now of the other.
    pub fn or(self, other: Self) -> Self {
        match (self, other) {
            (Self::Nothing, shape) | (shape, Self::Nothing) => shape,
            (Self::Text, Self::Text) => Self::Text,
            (one, other) if one.is_same(&other) => one,
            (Self::List(one), Self::List(other)) => {
                let (one, other) = (Arc::unwrap_or_clone(one), Arc::unwrap_or_clone(other));
                Self::List(Arc::new(one.or(other)))
            }
            (Self::Record(mut one), Self::Record(other)) => {
                let fields = Arc::make_mut(&mut one);
                for (name, shape) in Arc::unwrap_or_clone(other) {
                    let own = fields.remove(&name).unwrap_or(Self::Nothing);
                    fields.insert(name, own.or(shape));
                }
                Self::Record(one)
            }
            _ => Self::Any,
        }
    }

    /// Whether both are one value.
    fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::List(one), Self::List(other)) => Arc::ptr_eq(one, other),
            (Self::Record(one), Self::Record(other)) => Arc::ptr_eq(one, other),
            _ => false,
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
