//! What the marker and the list beside the output tell of our files, together and alone.

use super::*;

/// The first lines of the marker of the former format, which listed every path.
const FORMER: &str = "annuaire-sortie 1: ce dossier est remplacé à chaque publication. \
    Deze map wordt bij elke publicatie vervangen. Each publication replaces this folder.\n";

fn forget_lists(host: &Host) {
    for entry in fs::read_dir(host.0.path()).unwrap() {
        let path = entry.unwrap().path();
        if path.to_string_lossy().contains(".public.annuaire-list-") {
            fs::remove_file(path).unwrap();
        }
    }
}

#[test]
fn the_marker_does_not_grow_with_the_files_of_a_folder() {
    let marker = |files: usize| {
        let host = Host::new();
        let publication = host.begin().unwrap();
        for file in 0..files {
            publication.put(&format!("fr/{file}.html"), b"1").unwrap();
        }
        publication.finish("").unwrap();
        host.0.read("public/.annuaire").len()
    };
    assert_eq!(marker(1), marker(100));
}

#[test]
fn an_output_of_the_former_format_is_ours_and_gets_the_new_one() {
    let host = Host::new();
    let files = [("a", "1"), ("fr/b", "2")];
    host.0.write("public/a", "1");
    host.0.write("public/fr/b", "2");
    host.0
        .write("public/.annuaire", &format!("{FORMER}a\nfr/b\n"));
    host.0.write("public/fr/CNAME", "precious");
    assert_eq!(host.refusal(), "fichier-etranger");
    fs::remove_file(host.0.path().join("public/fr/CNAME")).unwrap();
    assert_eq!(host.publish(&files).unwrap(), summary(0, 2, 0));
    assert!(
        host.0
            .read("public/.annuaire")
            .starts_with("annuaire-sortie 2")
    );
    assert!(!host.has(STAGING));
}

#[test]
fn the_stranger_is_named_and_not_one_of_our_files() {
    let host = Host::new();
    host.publish(&[("fr/a", "1"), ("fr/z", "2")]).unwrap();
    host.0.write("public/fr/notes", "precious");
    fs::remove_file(host.0.path().join("public/fr/a")).unwrap();
    let refused = host.begin().err().unwrap().to_string();
    assert!(refused.contains("public/fr/notes "), "{refused}");
}

#[test]
fn an_output_without_its_list_is_ours_while_nothing_came_or_went() {
    let host = Host::new();
    host.publish(&[("fr/a", "1"), ("fr/b", "2")]).unwrap();
    forget_lists(&host);
    host.0.write("public/fr/a", "?"); // changed by somebody
    let files = [("fr/a", "1"), ("fr/c", "3")];
    assert_eq!(host.publish(&files).unwrap(), summary(2, 0, 1));
    assert_eq!(host.lists(), ["fr/a\nfr/c\n"]);
    forget_lists(&host);
    host.0.write("public/fr/notes", "precious");
    assert_eq!(host.refusal(), "fichier-etranger");
}

#[test]
fn a_list_is_only_believed_with_the_digest_that_the_marker_names() {
    let host = Host::new();
    host.publish(&[("a", "1")]).unwrap();
    let all = host.tree("");
    let list = all.iter().find(|(path, _)| path.contains("annuaire-list-"));
    fs::write(&list.unwrap().0, "CNAME\na\n").unwrap();
    host.0.write("public/CNAME", "precious");
    assert_eq!(host.refusal(), "fichier-etranger");
}

#[test]
fn only_the_list_of_the_live_site_stays() {
    let host = Host::new();
    host.publish(&[("a", "1")]).unwrap();
    host.0.write(
        ".public.annuaire-list-0123456789abcdef",
        "of a killed build\n",
    );
    host.publish(&[("a", "1"), ("b", "2")]).unwrap();
    assert_eq!(host.lists(), ["a\nb\n"]);
    host.publish(&[("a", "2"), ("b", "2")]).unwrap();
    assert_eq!(host.lists(), ["a\nb\n"]);
}

#[test]
fn an_old_site_that_is_removed_no_further_is_removed_by_the_next_build() {
    let host = Host::new();
    host.publish(&[("a", "1"), ("b/c", "2")]).unwrap();
    let places = Places::beside(&host.0.path().join("public")).unwrap();
    fs::rename(&places.output, &places.staging).unwrap();
    marker::reopen_site(&places.staging).unwrap(); // killed after this and one file
    fs::remove_file(places.staging.join("a")).unwrap();
    forget_lists(&host);
    host.publish(&[("a", "1")]).unwrap();
    assert!(!host.has(STAGING));
}

#[test]
fn a_file_is_kept_by_its_name_while_it_has_the_bytes_it_had() {
    let host = Host::new();
    let publish = || {
        let publication = host.begin().unwrap();
        let kept = publication.keep("photo.1");
        if !kept {
            publication.put_by_name("photo.1", b"drawn").unwrap();
        }
        (kept, publication.finish("").unwrap())
    };
    assert_eq!(publish(), (false, summary(1, 0, 0)));
    assert_eq!(publish(), (true, summary(0, 1, 0)));
    host.0.write("public/photo.1", "forge");
    assert_eq!(publish(), (false, summary(1, 0, 0)));
    assert_eq!(host.0.read("public/photo.1"), "drawn");
    assert_eq!(publish(), (true, summary(0, 1, 0)));
    host.publish(&[("photo.1", "drawn")]).unwrap(); // nobody said that its name tells its bytes
    assert_eq!(publish(), (false, summary(0, 1, 0)));
}

#[test]
fn a_site_from_the_same_inputs_is_done_while_every_byte_is_as_it_was_put() {
    let host = Host::new();
    let publish = |inputs: &str| {
        let publication = host.begin().unwrap();
        let done = publication.is_done(inputs);
        publication.put("index.html", b"all").unwrap();
        publication.put("fr/a.html", b"one").unwrap();
        publication.finish(inputs).unwrap();
        done
    };
    assert_eq!(publish("1"), None);
    assert_eq!(publish("1"), Some(summary(0, 2, 0)));
    assert_eq!(publish("2"), None);
    host.0.write("public/fr/a.html", "two");
    assert_eq!(publish("2"), None);
    assert_eq!(publish("2"), Some(summary(0, 2, 0)));
    std::fs::remove_file(host.0.path().join("public/fr/a.html")).unwrap();
    assert_eq!(publish("2"), None);
    assert_eq!(host.0.read("public/fr/a.html"), "one");
}
