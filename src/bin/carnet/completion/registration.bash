_carnet() {
    local candidate
    COMPREPLY=()
    while IFS= read -r candidate; do
        COMPREPLY+=("$candidate")
    done < <(CARNET_COMPLETE=bash carnet -- "${COMP_LINE:0:COMP_POINT}" "$2" 2> /dev/null)
    if [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *[/=:,] ]]; then
        compopt -o nospace 2> /dev/null
    fi
}
complete -o nosort -F _carnet carnet 2> /dev/null || complete -F _carnet carnet
