//! Facts, and what kinds of them there are.

/// One thing that is said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is.
    pub kind: FactKind,
    /// Which one it is, where there may be several of the kind: a day, a message.
    pub item: String,
    /// What is said, as the language says it; of long texts the text itself.
    pub said: String,
    /// The ids of the records that it names, where what they are called is told of them alone.
    pub names: Option<String>,
}

/// What a fact is about, in the order in which facts are told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[expect(missing_docs, reason = "the catalogues of messages name them")]
pub enum FactKind {
    Name,
    When,
    Cancelled,
    Moved,
    Notice,
    Closure,
    Phone,
    WhatsApp,
    Email,
    Website,
    Person,
    Address,
    Access,
    Opening,
    Place,
    Full,
    Audience,
    Price,
    Registration,
    Childcare,
    Languages,
    Accessibility,
    Association,
    Landlords,
    Estate,
    Need,
    Summary,
    Objectives,
    Photos,
    Presentation,
    Welcome,
    SiteLanguages,
    Desk,
    Existing,
    Credits,
    Corrections,
}

impl FactKind {
    /// The word of the kind in the catalogues of messages.
    pub fn code(self) -> &'static str {
        match self {
            Self::Name => "nom",
            Self::When => "quand",
            Self::Cancelled => "annule",
            Self::Moved => "deplace",
            Self::Notice => "message",
            Self::Closure => "ferme",
            Self::Phone => "telephone",
            Self::WhatsApp => "whatsapp",
            Self::Email => "courriel",
            Self::Website => "site-web",
            Self::Person => "personne",
            Self::Address => "adresse",
            Self::Access => "acces",
            Self::Opening => "accueil",
            Self::Place => "lieu",
            Self::Full => "complet",
            Self::Audience => "public",
            Self::Price => "prix",
            Self::Registration => "inscription",
            Self::Childcare => "garderie",
            Self::Languages => "langues",
            Self::Accessibility => "accessibilite",
            Self::Association => "asbl",
            Self::Landlords => "sisp",
            Self::Estate => "quartier",
            Self::Need => "thematique",
            Self::Summary => "resume",
            Self::Objectives => "objectifs",
            Self::Photos => "photos",
            Self::Presentation => "presentation",
            Self::Welcome => "bienvenue",
            Self::SiteLanguages => "langues-du-site",
            Self::Desk => "bureau",
            Self::Existing => "existants",
            Self::Credits => "mentions",
            Self::Corrections => "corrections",
        }
    }

    /// Whether there may be several, each for days of its own.
    pub fn is_of_days(self) -> bool {
        matches!(
            self,
            Self::Cancelled | Self::Moved | Self::Notice | Self::Closure
        )
    }

    /// Whether it is too long to be quoted.
    pub fn is_long(self) -> bool {
        matches!(
            self,
            Self::Summary | Self::Objectives | Self::Photos | Self::Presentation | Self::Credits
        )
    }
}

/// Facts as they are gathered; what says nothing is none.
#[derive(Default)]
pub(super) struct Facts(pub Vec<Fact>);

impl Facts {
    pub fn put(&mut self, kind: FactKind, said: String) {
        self.item(kind, String::new(), said);
    }

    /// A fact that names other records.
    pub fn naming(&mut self, kind: FactKind, said: String, names: String) {
        self.put(kind, said);
        if let Some(fact) = self.0.last_mut().filter(|fact| fact.kind == kind) {
            fact.names = Some(names);
        }
    }

    pub fn maybe(&mut self, kind: FactKind, said: Option<String>) {
        self.put(kind, said.unwrap_or_default());
    }

    pub fn item(&mut self, kind: FactKind, item: String, said: String) {
        if !said.trim().is_empty() {
            self.0.push(Fact {
                kind,
                item,
                said,
                names: None,
            });
        }
    }
}
