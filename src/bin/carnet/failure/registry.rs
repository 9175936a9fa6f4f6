//! Why the registry's file cannot be used.

use carnet::{RegistryFault, Stranger};

use super::{Context, Wording};

pub(super) fn wording(fault: &RegistryFault, context: Context<'_>) -> Wording {
    let Context { messages, typed } = context;
    let path = typed.store();
    let (message, hint) = match fault {
        RegistryFault::Missing => {
            let (name, list) = (messages.name_placeholder(), messages.list_placeholder());
            let add = typed.command(&["firm", "add", &name]);
            let import = typed.command(&["import", &list, "--add", "--new-firm", &name]);
            let demo = typed.command(&["demo"]);
            (messages.registry_missing(path), messages.hint_registry_missing(&add, &import, &demo))
        }
        RegistryFault::NotARegistry(stranger) => {
            (of_stranger(*stranger, context), messages.hint_name_registry())
        }
        RegistryFault::Newer { found, known } => {
            (messages.registry_newer(*found, *known, path), messages.hint_registry_newer())
        }
        RegistryFault::Damaged(reason) => {
            let hint = match typed.is_check() {
                true => messages.hint_return_to_backup(),
                false => messages.hint_registry_damaged(&typed.command(&["check"])),
            };
            (messages.registry_damaged(reason, path), hint)
        }
        RegistryFault::NeedsRecovery => {
            let hint = messages.hint_registry_needs_recovery(&typed.command(&["check"]));
            (messages.registry_needs_recovery(path), hint)
        }
        RegistryFault::Busy => (messages.registry_busy(path), messages.hint_registry_busy()),
        RegistryFault::Full => (messages.registry_full(path), messages.hint_registry_full()),
        RegistryFault::NotPermitted => {
            (messages.registry_not_permitted(path), messages.hint_registry_not_permitted())
        }
        RegistryFault::Io(reason) => (messages.registry_io(reason, path), messages.hint_registry_io()),
        RegistryFault::Unforeseen(reason) => {
            (messages.registry_unforeseen(reason, path), messages.hint_report())
        }
        RegistryFault::Interrupted => (messages.interrupted(), messages.hint_run_again()),
        RegistryFault::Appeared => (messages.registry_appeared(path), messages.hint_run_again()),
        RegistryFault::Moved => (messages.registry_moved(path), messages.hint_registry_moved()),
        RegistryFault::MovedWhenDone => {
            let hint = messages.hint_registry_moved_when_done(&typed.command(&["history"]));
            (messages.registry_moved_when_done(path), hint)
        }
        RegistryFault::Exhausted => (messages.registry_exhausted(path), messages.hint_registry_exhausted()),
    };
    (message, Some(hint))
}

fn of_stranger(stranger: Stranger, Context { messages, typed }: Context<'_>) -> String {
    let path = typed.store();
    match stranger {
        Stranger::Folder => messages.registry_is_folder(path),
        Stranger::NotAFile => messages.registry_is_device(path),
        Stranger::FileOnTheWay => messages.registry_under_file(path),
        Stranger::Link => messages.registry_is_link(path),
        Stranger::SideFile => messages.output_side_file(path),
        Stranger::Empty => messages.registry_is_empty(path),
        Stranger::OtherFormat => messages.registry_is_other_format(path),
        Stranger::OtherProgram(id) => messages.registry_is_other_program(id, path),
    }
}
