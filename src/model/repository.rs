//! Where the content is edited: a repository on a Git host, and the addresses of its pages.

use super::WebLink;

/// A repository on a Git host.
#[derive(Clone, Debug)]
pub struct Repository {
    /// Its page.
    pub url: WebLink,
    /// The branch that is published.
    pub branch: String,
}

/// A kind of Git host; each has addresses of its own form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum GitHost {
    /// GitHub, and hosts that are not known by their name.
    GitHub,
    /// GitLab.
    GitLab,
    /// Forgejo and Gitea, such as Codeberg.
    Forgejo,
}

impl Repository {
    /// The kind of the host, by its name.
    pub fn host(&self) -> GitHost {
        let url = self.url.as_str();
        let name = url.split('/').nth(2).unwrap_or_default();
        if name.contains("gitlab") {
            GitHost::GitLab
        } else if ["codeberg", "forgejo", "gitea"]
            .iter()
            .any(|part| name.contains(part))
        {
            GitHost::Forgejo
        } else {
            GitHost::GitHub
        }
    }

    /// Where the host edits a file, at one of its lines if that is known.
    pub fn edit(&self, file: &str, line: Option<u32>) -> String {
        let way = match self.host() {
            GitHost::GitHub => "edit",
            GitHost::GitLab => "-/edit",
            GitHost::Forgejo => "_edit",
        };
        let line = line.map(|line| format!("#L{line}")).unwrap_or_default();
        format!("{}/{way}/{}/{file}{line}", self.page(), self.branch)
    }

    /// Where a person writes to those who look after the repository, in public: the address up to the
    /// title, and what stands before the text.
    pub fn new_issue(&self) -> [String; 2] {
        let (way, text) = match self.host() {
            GitHost::GitHub => ("issues/new?title=", "&labels=proposition&body="),
            GitHost::Forgejo => ("issues/new?title=", "&body="),
            GitHost::GitLab => ("-/issues/new?issue[title]=", "&issue[description]="),
        };
        [format!("{}/{way}", self.page()), text.to_owned()]
    }

    fn page(&self) -> &str {
        self.url.as_str().trim_end_matches('/')
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(url: &str) -> Repository {
        Repository {
            url: WebLink::parse(url).unwrap(),
            branch: "main".into(),
        }
    }

    #[test]
    fn each_host_has_its_own_way_to_edit_and_to_write() {
        let github = at("https://github.com/a/b/");
        let file = "content/pcs/goujons.md";
        assert_eq!(
            github.edit(file, Some(12)),
            "https://github.com/a/b/edit/main/content/pcs/goujons.md#L12"
        );
        let [title, text] = github.new_issue();
        assert_eq!(title, "https://github.com/a/b/issues/new?title=");
        assert_eq!(text, "&labels=proposition&body=");
        let gitlab = at("https://gitlab.example.org/a/b");
        assert_eq!(
            gitlab.edit(file, None),
            "https://gitlab.example.org/a/b/-/edit/main/content/pcs/goujons.md"
        );
        let [title, text] = gitlab.new_issue();
        assert!(
            title.ends_with("/a/b/-/issues/new?issue[title]="),
            "{title}"
        );
        assert_eq!(text, "&issue[description]=");
        let forgejo = at("https://codeberg.org/a/b");
        assert_eq!(
            forgejo.edit(file, None),
            "https://codeberg.org/a/b/_edit/main/content/pcs/goujons.md"
        );
        let [title, _] = forgejo.new_issue();
        assert_eq!(title, "https://codeberg.org/a/b/issues/new?title=");
    }
}
