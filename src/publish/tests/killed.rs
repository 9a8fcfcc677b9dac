//! What a killed build leaves behind neither harms the old site nor blocks the next build.

use std::process::{Command, Stdio};
use std::time::Duration;

use super::*;

#[test]
fn what_a_killed_build_left_is_cleared() {
    let host = Host::new();
    host.publish(&[("page", "old")]).unwrap();
    let killed = host.begin().unwrap();
    killed.put("page", b"half").unwrap();
    killed.lock.unlock().unwrap();
    std::mem::forget(killed);
    assert!(host.has(&format!("{STAGING}/page")));
    assert_eq!(host.0.read("public/page"), "old");
    assert_eq!(host.publish(&[("a", "b")]).unwrap(), summary(1, 0, 1));
    assert!(!host.has(STAGING));
}

#[test]
fn a_build_killed_at_any_step_never_blocks_the_next() {
    let leftovers: [&[(&str, &str)]; 4] = [
        &[],                              // killed before the marker was made
        &[(".annuaire", "annuaire-ch")],  // while it was written
        &[(".annuaire", ""), ("x", "y")], // in a power cut
        &[(".annuaire", "annuaire-chantier 1\n"), ("a/b", "c")],
    ];
    for files in leftovers {
        let host = Host::new();
        fs::create_dir(host.0.path().join(STAGING)).unwrap();
        for (path, text) in files {
            host.0.write(&format!("{STAGING}/{path}"), text);
        }
        host.publish(&[("page", "new")]).unwrap();
        assert!(!host.has(STAGING));
    }
}

#[test]
fn a_staging_folder_that_is_not_ours_is_left_alone() {
    let host = Host::new();
    host.0.write(&format!("{STAGING}/thesis.odt"), "precious");
    assert_eq!(host.refusal(), "sortie-etrangere");
    assert!(host.has(&format!("{STAGING}/thesis.odt")));
}

#[test]
fn a_site_left_aside_between_two_renames_comes_back() {
    let host = Host::new();
    host.publish(&[("page", "old")]).unwrap();
    let path = |name: &str| host.0.path().join(name);
    fs::rename(path("public"), path(".public.annuaire-aside")).unwrap();
    drop(host.begin().unwrap());
    assert_eq!(host.0.read("public/page"), "old");
    assert!(!host.has(".public.annuaire-aside"));
}

#[test]
fn kill_9_leaves_the_old_site_whole() {
    let host = Host::new();
    host.publish(&[("page", "old"), ("0", "0")]).unwrap();
    let before = host.tree("public");
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "publish::tests::killed::build_for_a_minute"])
        .env("ANNUAIRE_TEST_HOST", host.0.path())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    while !host.has(&format!("{STAGING}/50")) {
        assert!(child.try_wait().unwrap().is_none());
        std::thread::sleep(Duration::from_millis(2));
    }
    let meanwhile = host.refusal();
    child.kill().unwrap();
    child.wait().unwrap();
    assert_eq!(meanwhile, "sortie-verrouillee");
    assert_eq!(host.tree("public"), before);
    assert_eq!(host.publish(&[("0", "0")]).unwrap(), summary(0, 1, 1));
    assert!(!host.has(STAGING));
}

/// The victim of the test above; by itself it has nothing to do.
#[test]
fn build_for_a_minute() {
    let Ok(folder) = std::env::var("ANNUAIRE_TEST_HOST") else {
        return;
    };
    let publication = Publication::begin(&Path::new(&folder).join("public")).unwrap();
    for n in 0..60_000 {
        publication.put(&n.to_string(), b"long").unwrap();
        std::thread::sleep(Duration::from_millis(1));
    }
}
