Register-ArgumentCompleter -Native -CommandName carnet -ScriptBlock {
    param($wordToComplete, $commandAst, $cursorPosition)

    $start = $commandAst.CommandElements[0].Extent.StartOffset
    $length = $cursorPosition - $start
    $line = $commandAst.Extent.Text.Substring($start - $commandAst.Extent.StartOffset)
    $shellBefore = $env:CARNET_COMPLETE
    $lineBefore = $env:CARNET_COMPLETE_LINE
    try {
        # Not as arguments: before 7.3 those lose quotes and empty words.
        $env:CARNET_COMPLETE = 'powershell'
        $env:CARNET_COMPLETE_LINE = $line.PadRight($length).Substring(0, $length)
        $candidates = @(& carnet)
    } finally {
        $env:CARNET_COMPLETE = $shellBefore
        $env:CARNET_COMPLETE_LINE = $lineBefore
    }
    foreach ($candidate in $candidates) {
        # What is not ASCII comes as \u00e9, whatever the console's code page is.
        $inserted, $shown, $help = $candidate.Split("`t") | ForEach-Object { [regex]::Unescape($_) }
        [System.Management.Automation.CompletionResult]::new($inserted, $shown, 'ParameterValue', $help)
    }
}
