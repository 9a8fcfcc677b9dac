//! The macro that makes of one table of problems an enum, its codes, severities and quoted values.
//!
//! Knows no problem.

macro_rules! problems {
    ($( $(#[$doc:meta])+ $name:ident $({ $($field:ident),+ })? $severity:ident $code:literal )+) => {
        /// What is wrong. The fields are quoted in the message.
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub enum Problem {
            $( $(#[$doc])+ $name $({ $(#[allow(missing_docs)] $field: String),+ })?, )+
        }

        impl Problem {
            /// The stable code: `telephone-illisible`.
            pub fn code(&self) -> &'static str {
                match self { $( Self::$name $({ $($field: _),+ })? => $code, )+ }
            }

            /// How grave it is.
            pub fn severity(&self) -> Severity {
                match self { $( Self::$name $({ $($field: _),+ })? => Severity::$severity, )+ }
            }

            /// What a message may quote, by name.
            pub fn quoted(&self) -> Vec<(&'static str, &str)> {
                match self { $( Self::$name $({ $($field),+ })? => vec![$($((stringify!($field), $field.as_str())),+)?], )+ }
            }

            /// Every code with the names a message may quote, in the order of the table.
            pub const CODES: &[(&str, &[&str])] =
                &[$( ($code, &[$($(stringify!($field)),+)?]) ),+];
        }
    };
}

pub(super) use problems;
