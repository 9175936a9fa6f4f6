//! `man`: the manual, on one page or in a folder.

use insta::assert_snapshot;

use super::sandbox::Sandbox;

#[test]
fn where_one_page_exists_none_is_written() {
    let sandbox = Sandbox::empty();
    sandbox.done("man pages");
    let pages = || std::fs::read_dir(sandbox.path("pages")).unwrap().count();
    let all = pages();
    std::fs::remove_dir_all(sandbox.path("pages")).unwrap();
    std::fs::create_dir(sandbox.path("pages")).unwrap();
    sandbox.write("pages/carnet-undo.1", "mine");
    assert_snapshot!(sandbox.run("man pages"), @"
    --- stderr
    error: A file of this name exists: pages/carnet-undo.1
    hint: Give another name, or replace the file with `--force`.
    --- exit 1
    ");
    assert_eq!((pages(), sandbox.read("pages/carnet-undo.1").as_str()), (1, "mine"));
    sandbox.done("man pages --force");
    assert_eq!(pages(), all);
    assert!(sandbox.read("pages/carnet-undo.1").starts_with(".ie"));
}
