//! How a struct becomes a record of a file, and the declaration from which the script reads it.

/// What the script is told of a type.
pub trait Declared {
    /// Its name in TypeScript.
    fn name() -> String;
}

macro_rules! declared {
    ($($rust:ty => $script:literal),* $(,)?) => {
        $(impl Declared for $rust {
            fn name() -> String {
                $script.into()
            }
        })*
    };
}

declared! {
    String => "string",
    bool => "boolean",
    usize => "number",
    i32 => "number",
    u16 => "number",
    u8 => "number",
}

impl<T: Declared> Declared for Vec<T> {
    fn name() -> String {
        format!("({})[]", T::name())
    }
}

impl<T: Declared> Declared for Option<T> {
    fn name() -> String {
        format!("{} | null", T::name())
    }
}

impl<T: Declared, const N: usize> Declared for [T; N] {
    fn name() -> String {
        format!("({})[]", T::name())
    }
}

/// Declares a struct that stands in files as a list of its values, in this order.
///
/// The script gets an enum of the places, by name, and the type of the list.
macro_rules! record {
    ($(#[doc = $about:literal])* $name:ident { $($(#[doc = $doc:literal])* $field:ident: $type:ty,)* }) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug)]
        pub struct $name { $($(#[doc = $doc])* pub $field: $type,)* }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
                use serde::ser::SerializeTuple as _;
                let mut list = to.serialize_tuple([$(stringify!($field)),*].len())?;
                $(list.serialize_element(&self.$field)?;)*
                list.end()
            }
        }

        impl $crate::search::format::Declared for $name {
            fn name() -> String {
                concat!(stringify!($name), "Record").into()
            }
        }

        impl $name {
            /// The declarations that the script reads.
            pub fn declaration() -> String {
                let fields = [$((stringify!($field), [$($doc),*].concat(), <$type as $crate::search::format::Declared>::name())),*];
                $crate::search::format::record::list(stringify!($name), &[$($about),*].concat(), &fields)
            }
        }
    };
}
pub(super) use record;

/// What stands in a column of a line.
pub trait Column {
    /// Its text, without what ends a column or a line.
    fn column(&self) -> String;
}

impl Column for String {
    fn column(&self) -> String {
        let own = self.replace('|', "\u{a6}").replace('^', "\u{2c6}");
        own.replace('\n', " ")
    }
}

/// Declares a struct that stands in files as a line: columns in this order with a bar between, the
/// last ones left out where they are empty.
macro_rules! columns {
    ($(#[doc = $about:literal])* $name:ident { $($(#[doc = $doc:literal])* $field:ident: $type:ty,)* }) => {
        $(#[doc = $about])*
        #[derive(Clone, Debug)]
        pub struct $name { $($(#[doc = $doc])* pub $field: $type,)* }

        impl $name {
            /// Its line in a file.
            pub fn line(&self) -> String {
                use $crate::search::format::record::Column as _;
                let columns = [$(self.$field.column()),*].join("|");
                columns.trim_end_matches('|').to_owned()
            }

            /// The declarations that the script reads.
            pub fn declaration() -> String {
                let fields = [$((stringify!($field), [$($doc),*].concat(), "string".to_owned())),*];
                $crate::search::format::record::list(stringify!($name), &[$($about),*].concat(), &fields)
            }
        }
    };
}
pub(super) use columns;

/// A field: its name, what it is, and its type.
type Field = (&'static str, String, String);

/// A list of values: the places of its fields, and the type of the whole.
pub fn list(name: &str, about: &str, fields: &[Field]) -> String {
    let places = fields.iter().map(|(field, doc, _)| {
        let field = pascal(field);
        format!("  /**{doc} */\n  {field},\n")
    });
    let types = fields
        .iter()
        .map(|(field, _, script)| format!("{}: {script}", camel(field)));
    format!(
        "/**{about} */\nexport enum {name} {{\n{}}}\nexport type {name}Record = [{}];\n",
        places.collect::<String>(),
        types.collect::<Vec<_>>().join(", ")
    )
}

/// `of_association` as scripts write it: `ofAssociation`.
fn camel(name: &str) -> String {
    let mut parts = name.split('_');
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |name, part| {
        let (initial, rest) = part.split_at(1);
        name + &initial.to_uppercase() + rest
    })
}

/// The same as the name of a place: `OfAssociation`.
fn pascal(name: &str) -> String {
    let name = camel(name);
    let (initial, rest) = name.split_at(1);
    initial.to_uppercase() + rest
}
