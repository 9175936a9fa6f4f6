//! The program itself, and the commands about it.

use super::Examples;

pub const EXAMPLES: &[Examples] = &[
    (
        "",
        &[
            "carnet firm add 'Harbour Accounting' --admin 'Ann Lee <ann@harbour.example>'",
            "carnet add 'Bond Ltd.' --number 007",
            "carnet find bond",
            "carnet import numbers.csv --dry-run",
        ],
        &[
            "carnet firm add 'Côté et Filles' --admin 'Ana Côté <ana@cote.example>'",
            "carnet add 'Boulangerie Roy inc.' --number 007",
            "carnet find roy",
            "carnet import numeros.csv --dry-run",
        ],
    ),
    (
        "explain",
        &["carnet explain", "carnet explain number-taken", "carnet explain company-id-rounded --format json"],
        &["carnet explain", "carnet explain number-taken", "carnet explain company-id-rounded --format json"],
    ),
    (
        "completions",
        &[
            "carnet completions bash > ~/.local/share/bash-completion/completions/carnet",
            "carnet completions fish > ~/.config/fish/completions/carnet.fish",
            "carnet completions zsh > ~/.zfunc/_carnet",
        ],
        &[
            "carnet completions bash > ~/.local/share/bash-completion/completions/carnet",
            "carnet completions fish > ~/.config/fish/completions/carnet.fish",
            "carnet completions zsh > ~/.zfunc/_carnet",
        ],
    ),
    (
        "man",
        &["carnet man > carnet.1", "carnet man ~/.local/share/man/man1"],
        &["carnet man > carnet.1", "carnet man ~/.local/share/man/fr/man1"],
    ),
];
