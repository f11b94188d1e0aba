# Completion of recital for bash. Made by completions/make.

_recital() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]} options
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "build show lineage rank map series requests report tables query export version --help --version" -- "$word")
    return
  fi
  case $command,$before in
    build,-o | build,--output) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    build,--update) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    build,--ontology) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    show,--colour | show,--color) mapfile -t COMPREPLY < <(compgen -W "auto always never" -- "$word"); return ;;
    show,--ontology) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    lineage,-f | lineage,--format) mapfile -t COMPREPLY < <(compgen -W "text markdown json csv dot" -- "$word"); return ;;
    lineage,--direction) mapfile -t COMPREPLY < <(compgen -W "both rests-on rested-on" -- "$word"); return ;;
    lineage,--ontology) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    rank,-f | rank,--format) mapfile -t COMPREPLY < <(compgen -W "text markdown csv json ttl" -- "$word"); return ;;
    rank,--by) mapfile -t COMPREPLY < <(compgen -W "in-degree out-degree pagerank betweenness closeness harmonic hub authority k-core ancestors descendants" -- "$word"); return ;;
    rank,--ontology) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    map,-f | map,--format) mapfile -t COMPREPLY < <(compgen -W "dot svg png pdf graphml csv" -- "$word"); return ;;
    map,--by) mapfile -t COMPREPLY < <(compgen -W "in-degree out-degree pagerank betweenness closeness harmonic hub authority k-core ancestors descendants" -- "$word"); return ;;
    map,--ontology) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    series,-f | series,--format) mapfile -t COMPREPLY < <(compgen -W "text markdown csv json" -- "$word"); return ;;
    series,--ontology) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    requests,-f | requests,--format) mapfile -t COMPREPLY < <(compgen -W "text markdown csv json" -- "$word"); return ;;
    requests,--by) mapfile -t COMPREPLY < <(compgen -W "addressee due recipient document" -- "$word"); return ;;
    requests,--ontology) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    report,--ontology) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    query,-f | query,--format) mapfile -t COMPREPLY < <(compgen -W "table csv tsv json" -- "$word"); return ;;
    query,--engine) mapfile -t COMPREPLY < <(compgen -W "any oxigraph roqet" -- "$word"); return ;;
    export,-f | export,--format) mapfile -t COMPREPLY < <(compgen -W "turtle ntriples nquads trig" -- "$word"); return ;;
    version,--ontology) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
  esac
  case $command in
    build) options='--help --output --update --threads --base --max-file-size --record-time --quiet --verbose --ontology' ;;
    show) options='--help --colour --color --width --max-file-size --ontology' ;;
    lineage) options='--help --output --format --direction --depth --to --paths --max-length --main-path --roots --also --relation --objects-only --organ --since --until --read-only --no-treaties --no-documents --ontology' ;;
    rank) options='--help --output --format --by --top --limit --base --also --relation --objects-only --organ --since --until --read-only --no-treaties --no-documents --ontology' ;;
    map) options='--help --to --series --members --output --format --depth --limit --by --all-lines --no-titles --also --relation --objects-only --organ --since --until --read-only --no-treaties --no-documents --ontology' ;;
    series) options='--help --output --format --organ --since --until --min-members --stale --gaps --ontology' ;;
    requests) options='--help --output --format --by --addressee --session --organ --since --until --ontology' ;;
    report) options='--help --output --threads --ontology' ;;
    tables) options='--help --output' ;;
    query) options='--help --set --format --output --engine --list --print' ;;
    export) options='--help --output --format --only' ;;
    version) options='--help --ontology' ;;
  esac
  case $word in
    -*) mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word") ;;
    *) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
  esac
}
complete -o filenames -F _recital recital
