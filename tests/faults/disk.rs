//! A disk that loses what was not synced: of each file the writes since its last sync, of the folder the names since
//! its own, each for itself.

use std::collections::BTreeMap;

use super::desk::Image;
use super::shim::{Call, Kind};

/// What the disk holds of a folder, and what it was told and may yet lose.
pub struct Disk {
    names: BTreeMap<String, usize>,
    files: Vec<File>,
    /// The file behind each inode, as far as it was opened.
    inodes: BTreeMap<u64, usize>,
    /// What was done to the names since the folder was synced.
    unsynced: Vec<Naming>,
}

#[derive(Default)]
struct File {
    content: Vec<u8>,
    unsynced: Vec<Change>,
}

#[derive(Clone)]
enum Change {
    Write { at: usize, bytes: Vec<u8> },
    Resize(usize),
}

#[derive(Clone)]
enum Naming {
    Give { name: String, file: usize },
    Move { from: String, to: String, file: usize },
    Take(String),
}

impl Disk {
    /// A disk on which all is safe.
    pub fn holding(image: &Image) -> Self {
        let files = image.values().map(|content| File { content: content.clone(), unsynced: Vec::new() });
        let names = image.keys().cloned().zip(0..).collect();
        Self { names, files: files.collect(), inodes: BTreeMap::new(), unsynced: Vec::new() }
    }

    /// Does what a call did.
    pub fn take(&mut self, call: &Call) {
        match (call.kind, call.what) {
            (_, b'-') => {}
            (Kind::Open, b'c') => self.create(call),
            (Kind::Open, _) => self.open(call),
            (Kind::Write, _) => {
                let at = usize::try_from(call.number).unwrap();
                self.file(call).unsynced.push(Change::Write { at, bytes: call.first.clone() });
            }
            (Kind::Truncate, _) => {
                let size = usize::try_from(call.number).unwrap();
                self.file(call).unsynced.push(Change::Resize(size));
            }
            (Kind::Sync, b'd') => self.sync_names(),
            (Kind::Sync, _) => self.file(call).sync(),
            (Kind::Rename, _) => self.rename(call),
            (Kind::Unlink, _) => self.unsynced.push(Naming::Take(call.name())),
            (Kind::Any | Kind::Lock | Kind::Close, _) => {
                unreachable!("no call is of any kind, and neither locks nor closing are written down")
            }
        }
    }

    fn create(&mut self, call: &Call) {
        let file = self.files.len();
        self.files.push(File::default());
        self.inodes.insert(call.inode, file);
        self.unsynced.push(Naming::Give { name: call.name(), file });
    }

    fn open(&mut self, call: &Call) {
        let seen = self.names_seen();
        // The folder itself is opened, too, to be synced.
        let Some(&file) = seen.get(&call.name()) else { return };
        self.inodes.insert(call.inode, file);
        if call.number != 0 {
            self.files[file].unsynced.push(Change::Resize(0));
        }
    }

    fn rename(&mut self, call: &Call) {
        let (from, to) = (call.name(), call.new_name());
        let file = self.names_seen()[&from];
        self.unsynced.push(match call.what {
            b'l' => Naming::Give { name: to, file },
            _ => Naming::Move { from, to, file },
        });
    }

    fn file(&mut self, call: &Call) -> &mut File {
        &mut self.files[self.inodes[&call.inode]]
    }

    /// The names as the program sees them.
    fn names_seen(&self) -> BTreeMap<String, usize> {
        let mut names = self.names.clone();
        self.unsynced.iter().for_each(|naming| naming.apply(&mut names));
        names
    }

    fn sync_names(&mut self) {
        self.names = self.names_seen();
        self.unsynced.clear();
    }

    /// What is found after the power was cut; `keeps` tells of each thing that was not synced whether it had
    /// come to the disk.
    pub fn after_power_loss(&self, mut keeps: impl FnMut() -> bool) -> Image {
        let mut names = self.names.clone();
        self.unsynced.iter().filter(|_| keeps()).for_each(|naming| naming.apply(&mut names));
        let contents: Vec<Vec<u8>> =
            self.files.iter().map(|file| file.after_power_loss(&mut keeps)).collect();
        names.into_iter().map(|(name, file)| (name, contents[file].clone())).collect()
    }
}

impl File {
    fn sync(&mut self) {
        let changes = std::mem::take(&mut self.unsynced);
        changes.iter().for_each(|change| change.apply(&mut self.content));
    }

    fn after_power_loss(&self, keeps: &mut impl FnMut() -> bool) -> Vec<u8> {
        let mut content = self.content.clone();
        for change in &self.unsynced {
            if keeps() {
                change.apply(&mut content);
            } else if let Change::Write { at, bytes } = change
                && keeps()
            {
                // A write is torn between two sectors.
                let kept = bytes.len() / 2 / 512 * 512;
                Change::Write { at: *at, bytes: bytes[..kept].to_vec() }.apply(&mut content);
            }
        }
        content
    }
}

impl Change {
    fn apply(&self, content: &mut Vec<u8>) {
        match self {
            Self::Write { at, bytes } => {
                content.resize(content.len().max(at + bytes.len()), 0);
                content[*at..at + bytes.len()].copy_from_slice(bytes);
            }
            Self::Resize(size) => content.resize(*size, 0),
        }
    }
}

impl Naming {
    fn apply(&self, names: &mut BTreeMap<String, usize>) {
        match self {
            Self::Give { name, file } => {
                names.insert(name.clone(), *file);
            }
            Self::Move { from, to, file } => {
                names.remove(from);
                names.insert(to.clone(), *file);
            }
            Self::Take(name) => {
                names.remove(name);
            }
        }
    }
}
