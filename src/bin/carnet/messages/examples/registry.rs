//! Commands about the registry: its journal, its soundness, its copies.

use super::Examples;

pub const EXAMPLES: &[Examples] = &[
    (
        "history",
        &[
            "carnet history",
            "carnet history 007 --since 2026-01-01",
            "carnet history --member bo@harbour.example --action import",
        ],
        &[
            "carnet history",
            "carnet history 007 --since 2026-01-01",
            "carnet history --member bo@cote.example --action import",
        ],
    ),
    (
        "history prune",
        &["carnet history prune --client 100042000000007"],
        &["carnet history prune --client 100042000000007"],
    ),
    (
        "stats",
        &["carnet stats", "carnet stats --format json"],
        &["carnet stats", "carnet stats --format json"],
    ),
    (
        "check",
        &["carnet check", "carnet check --format json"],
        &["carnet check", "carnet check --format json"],
    ),
    (
        "backup",
        &["carnet backup clients-2026-03-31.db", "carnet backup clients.db --force"],
        &["carnet backup clients-2026-03-31.db", "carnet backup clients.db --force"],
    ),
    (
        "demo",
        &["carnet demo --store trial.db", "carnet demo --store trial.db --firms 3 --clients 2000 --seed 42"],
        &["carnet demo --store essai.db", "carnet demo --store essai.db --firms 3 --clients 2000 --seed 42"],
    ),
    (
        "undo",
        &["carnet undo --dry-run", "carnet undo", "carnet undo --operation 12"],
        &["carnet undo --dry-run", "carnet undo", "carnet undo --operation 12"],
    ),
    ("redo", &["carnet redo"], &["carnet redo"]),
];
