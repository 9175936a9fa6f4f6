//! What carnet must survive, fault by fault, and the tests that hold it; those without a name in front stand here.
//!
//! | fault | tests |
//! |---|---|
//! | kill −9 at any moment | [`kills`]: at every call and in the midst of every write, hidden files too; `store` `kills`: at any moment; the library’s `hidden` |
//! | power cut | [`power`]: what was not synced is lost in part, on a disk modelled by [`disk`] |
//! | full disk, I/O error at the nth call | [`calls`]; short writes and `EINTR` too |
//! | file-size limit | [`space`]; `cli` `output`: `/dev/full` |
//! | read-only file or folder | `rules` `file`, `imports` `error_place` |
//! | no registry, or a stranger's, newer or damaged | `cli` `registry`, `strangers`, `check`; `store` `old_versions` |
//! | damaged pages | `store` `damaged_pages`, `checking`; `cli` `check` |
//! | programs at once, readers all along | `store` `together`, fifty of them in its slow part |
//! | SIGINT, SIGTERM, SIGHUP | [`signals`]: at a question, in an import, in a change, while another writes, with the report in the pager |
//! | reader of the pipe gone, no terminal | `cli` `output`, `prompts`, `formats` |
//! | no thread more | [`space`] |
//! | closed descriptors | [`strangers`], `cli` `prompts` |
//! | the error CSV's place is taken | `imports` `error_place`; the library's `place` |
//! | look-alikes; 100 and 101 characters | `rules` `numbers`; `imports` `numbers`, `details`; the library's `fold` |
//! | escapes and bidi marks | [`strangers`], `cli` `output` |
//! | naughty strings, `%`, `_`, quotes, SQL | [`strangers`], `cli` `output` |
//! | CSV that is none: quotes, NUL, encodings, ragged rows | `cli` `refused_files`; the library's `reading`; `fuzz/` |
//! | 200 MB fields, a million columns, packed workbooks | [`memory`] |
//! | formulas in cells | `files` `round_trip`; the library's `spreadsheet` |
//! | `:memory:`, `file:` and the empty name | `cli` `registry` |
//! | another program in between, registry swapped | [`others`] and [`swaps`]: at every call; `terminal` `between` |
//! | clock going backwards | `rules` `journal`, `undo` |
#![cfg(target_os = "linux")]
#![allow(clippy::unwrap_used, reason = "a test ends where something it takes for granted is not so")]

mod calls;
mod case;
mod desk;
mod disk;
mod kills;
mod memory;
mod others;
mod power;
mod shim;
mod signals;
mod space;
mod strangers;
mod swaps;
