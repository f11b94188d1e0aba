# Completion of recital for fish.

function __recital_uses
    set -l words (commandline -opc)
    test (count $words) -gt 1; and contains -- $words[2] $argv
end

complete -c recital -n __fish_use_subcommand -f -a build -d 'Read resolutions and write graph, tables, report and map'
complete -c recital -n __fish_use_subcommand -f -a show -d 'Show one document as understood'
complete -c recital -n __fish_use_subcommand -f -a lineage -d 'Show what a work rests on and what rests on it'
complete -c recital -n __fish_use_subcommand -f -a rank -d 'List the works that count most'
complete -c recital -n __fish_use_subcommand -f -a map -d 'Draw the neighbourhood of a work, or the works that count most'
complete -c recital -n __fish_use_subcommand -f -a tables -d 'Write the tables of a graph'
complete -c recital -n __fish_use_subcommand -f -a export -d 'Write a graph in another format'
complete -c recital -n __fish_use_subcommand -f -a version -d 'Say the version of the program and of its ontology'
complete -c recital -s h -l help -d 'Show help'
complete -c recital -n __fish_use_subcommand -s V -l version -d 'Show the version'

complete -c recital -n '__recital_uses build show lineage rank map version' -l ontology -x -a '(__fish_complete_directories)' -d 'Read the ontology from DIR'
complete -c recital -n '__recital_uses build lineage rank map tables export' -s o -l output -r -d 'Write here'
complete -c recital -n '__recital_uses build' -s j -l threads -x -d 'Files read at a time'
complete -c recital -n '__recital_uses build' -l update -x -a '(__fish_complete_directories)' -d 'Read only what changed since that build'
complete -c recital -n '__recital_uses build' -l record-time -d 'Write when the graph was made'
complete -c recital -n '__recital_uses build' -l base -x -d 'Names of things begin so'
complete -c recital -n '__recital_uses build show' -l max-file-size -x -d 'Refuse files of more than N MiB'
complete -c recital -n '__recital_uses build' -s q -l quiet -d 'Say nothing but errors'
complete -c recital -n '__recital_uses build' -s v -l verbose -d 'Show warnings and notes too'
complete -c recital -n '__recital_uses show' -l colour -x -a 'auto always never' -d 'Colours around citations'
complete -c recital -n '__recital_uses show' -l color -x -a 'auto always never' -d 'Colours around citations'
complete -c recital -n '__recital_uses show' -s w -l width -x -d 'Characters a line'
complete -c recital -n '__recital_uses lineage' -s f -l format -x -a 'text markdown' -d 'The format'
complete -c recital -n '__recital_uses rank' -s f -l format -x -a 'text markdown csv' -d 'The format'
complete -c recital -n '__recital_uses export' -s f -l format -x -a 'turtle ntriples nquads trig' -d 'The format'
complete -c recital -n '__recital_uses export' -l only -x -d 'Only what was read from this file'
complete -c recital -n '__recital_uses map' -s f -l format -x -a 'dot svg png pdf' -d 'The format'
complete -c recital -n '__recital_uses lineage' -l direction -x -a 'both rests-on rested-on' -d 'Which way'
complete -c recital -n '__recital_uses lineage map' -s d -l depth -x -d 'Citations away from the work'
complete -c recital -n '__recital_uses lineage' -l objects-only -d 'Only what is itself recalled, reaffirmed, noted'
complete -c recital -n '__recital_uses rank map' -s n -l limit -x -d 'At most so many works'
complete -c recital -n '__recital_uses rank map' -l by -x -a 'in-degree pagerank betweenness' -d 'What makes a work count'
complete -c recital -n '__recital_uses map' -l all-lines -d 'Draw citations that others imply, too'
complete -c recital -n '__recital_uses lineage rank map' -l no-treaties -d 'Leave out treaties'
complete -c recital -n '__recital_uses lineage rank map' -l no-documents -d 'Leave out documents that are no resolutions'
