//! Why the registry's file cannot be used, and what to do.

use super::PathText;

messages! {
    registry_missing(path: PathText<'_>) {
        en: "There is no registry yet: {path}",
        fr: "Il n’y a pas encore de registre\u{a0}: {path}",
    }
    hint_registry_missing(add: &str, import: &str, demo: &str) {
        en: "Begin with `{add}`, or from a list with `{import}`.\nTo look around first, fill one with `{demo}`; `--store FILE` names another file.",
        fr: "Commencez par `{add}`, ou à partir d’une liste avec `{import}`.\nPour essayer d’abord, remplissez-en un avec `{demo}`; `--store FICHIER` indique un autre fichier.",
    }
    registry_is_folder(path: PathText<'_>) {
        en: "A folder stands where the registry should be: {path}",
        fr: "Un dossier occupe la place du registre\u{a0}: {path}",
    }
    registry_is_device(path: PathText<'_>) {
        en: "A pipe, socket or device stands where the registry should be: {path}",
        fr: "Un tube, un socket ou un périphérique occupe la place du registre\u{a0}: {path}",
    }
    registry_under_file(path: PathText<'_>) {
        en: "A part of this path is a file and not a folder: {path}",
        fr: "Une partie de ce chemin est un fichier et non un dossier\u{a0}: {path}",
    }
    registry_is_link(path: PathText<'_>) {
        en: "A link that leads nowhere stands where the registry should be: {path}",
        fr: "Un lien rompu occupe la place du registre\u{a0}: {path}",
    }
    registry_is_empty(path: PathText<'_>) {
        en: "The file is empty, and so is not a registry: {path}",
        fr: "Le fichier est vide; ce n’est donc pas un registre\u{a0}: {path}",
    }
    registry_is_other_format(path: PathText<'_>) {
        en: "The file is not a registry: {path}",
        fr: "Le fichier n’est pas un registre\u{a0}: {path}",
    }
    registry_is_other_program(id: u32, path: PathText<'_>) {
        en: "The file belongs to another program (SQLite application ID {id}): {path}",
        fr: "Le fichier appartient à un autre programme (identifiant d’application SQLite {id})\u{a0}: {path}",
    }
    hint_name_registry() {
        en: "Name the file of the registry with `--store FILE`; this one was left as it is.",
        fr: "Indiquez le fichier du registre avec `--store FICHIER`; celui-ci n’a pas été modifié.",
    }
    registry_newer(found: u32, known: u32, path: PathText<'_>) {
        en: "A newer carnet wrote the registry (version {found}, and this one knows {known}): {path}",
        fr: "Le registre vient d’un carnet plus récent (version {found}; celui-ci connaît la version {known})\u{a0}: {path}",
    }
    hint_registry_newer() {
        en: "Install the newest carnet; the registry was left as it is.",
        fr: "Installez la version la plus récente de carnet; le registre n’a pas été modifié.",
    }
    registry_damaged(reason: &str, path: PathText<'_>) {
        en: "The registry is damaged ({reason}): {path}",
        fr: "Le registre est endommagé ({reason})\u{a0}: {path}",
    }
    hint_registry_damaged(command: &str) {
        en: "See what is damaged with `{command}`, and return to a backup.",
        fr: "Pour voir ce qui est endommagé, exécutez `{command}`; restaurez ensuite une copie de sauvegarde.",
    }
    hint_return_to_backup() {
        en: "Put a backup in its place.",
        fr: "Mettez une copie de sauvegarde à sa place.",
    }
    registry_needs_recovery(path: PathText<'_>) {
        en: "A program stopped while it wrote, and the registry cannot be put right from here: {path}",
        fr: "Un programme s’est arrêté pendant l’écriture, et le registre ne peut pas être rétabli d’ici\u{a0}: {path}",
    }
    hint_registry_needs_recovery(command: &str) {
        en: "Run `{command}` once as somebody who may write to the registry and to its folder.",
        fr: "Exécutez `{command}` une fois avec un compte qui peut écrire dans le registre et dans son dossier.",
    }
    registry_busy(path: PathText<'_>) {
        en: "Another program is writing to the registry: {path}",
        fr: "Un autre programme écrit dans le registre\u{a0}: {path}",
    }
    hint_registry_busy() {
        en: "Run the command again, or wait longer with `--wait SECONDS`.",
        fr: "Exécutez de nouveau la commande, ou attendez plus longtemps avec `--wait SECONDES`.",
    }
    registry_full(path: PathText<'_>) {
        en: "No room is left on the disk of the registry: {path}",
        fr: "Espace insuffisant sur le disque du registre\u{a0}: {path}",
    }
    hint_registry_full() {
        en: "Nothing was changed. Make room, then run the command again.",
        fr: "Rien n’a été modifié. Libérez de l’espace, puis exécutez de nouveau la commande.",
    }
    registry_not_permitted(path: PathText<'_>) {
        en: "You may not use the registry or its folder like this: {path}",
        fr: "Vous n’avez pas les droits nécessaires sur le registre ou son dossier\u{a0}: {path}",
    }
    hint_registry_not_permitted() {
        en: "Ask its owner for access, or name another file with `--store FILE`.",
        fr: "Demandez l’accès à son propriétaire, ou indiquez un autre fichier avec `--store FICHIER`.",
    }
    registry_io(reason: &str, path: PathText<'_>) {
        en: "The operating system refuses the registry ({reason}): {path}",
        fr: "Le système d’exploitation refuse l’accès au registre ({reason})\u{a0}: {path}",
    }
    hint_registry_io() {
        en: "Check the disk, or name another file with `--store FILE`.",
        fr: "Vérifiez le disque, ou indiquez un autre fichier avec `--store FICHIER`.",
    }
    registry_unforeseen(reason: &str, path: PathText<'_>) {
        en: "A mistake in carnet itself: the registry refuses what it was to write ({reason}): {path}",
        fr: "Erreur dans carnet lui-même\u{a0}: le registre refuse ce qu’il devait y écrire ({reason})\u{a0}: {path}",
    }
    hint_report() {
        en: "Report this message to those who maintain carnet, with the command that brought it.",
        fr: "Signalez ce message aux responsables de carnet, avec la commande qui l’a provoqué.",
    }
    interrupted() {
        en: "Interrupted. Nothing has changed.",
        fr: "Commande interrompue. Rien n’a changé.",
    }
    registry_appeared(path: PathText<'_>) {
        en: "Another program made the registry at the same moment: {path}",
        fr: "Un autre programme a créé le registre au même moment\u{a0}: {path}",
    }
    hint_run_again() {
        en: "Run the command again.",
        fr: "Exécutez de nouveau la commande.",
    }
    registry_moved(path: PathText<'_>) {
        en: "Another program replaced, moved or removed the registry while this command ran, and nothing was changed: {path}",
        fr: "Un autre programme a remplacé, déplacé ou supprimé le registre pendant l’exécution de la commande, et rien n’a été modifié\u{a0}: {path}",
    }
    hint_registry_moved() {
        en: "Look at what stands there now, then run the command again.",
        fr: "Voyez ce qui se trouve maintenant à cet endroit, puis exécutez de nouveau la commande.",
    }
    registry_moved_when_done(path: PathText<'_>) {
        en: "The operation was done in a file that another program replaced, moved or removed at the same moment: {path}",
        fr: "L’opération a été faite dans un fichier qu’un autre programme a remplacé, déplacé ou supprimé au même moment\u{a0}: {path}",
    }
    hint_registry_moved_when_done(command: &str) {
        en: "See with `{command}` whether it stands in the registry that is there now; if not, run it again.",
        fr: "Vérifiez avec `{command}` si elle figure dans le registre qui s’y trouve maintenant; sinon, exécutez-la de nouveau.",
    }
    registry_exhausted(path: PathText<'_>) {
        en: "The registry has given out all company IDs that it can generate: {path}",
        fr: "Le registre a attribué tous les numéros d’identification qu’il peut générer\u{a0}: {path}",
    }
    hint_registry_exhausted() {
        en: "Give the company ID yourself with `--company-id`.",
        fr: "Indiquez vous-même le numéro d’identification de l’entreprise avec `--company-id`.",
    }
}
