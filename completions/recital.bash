# Completion of recital for bash.

_recital() {
  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD - 1]} command=${COMP_WORDS[1]}
  local commands='build show lineage rank map tables export version'
  local options='--help'
  COMPREPLY=()
  if [ "$COMP_CWORD" -eq 1 ]; then
    mapfile -t COMPREPLY < <(compgen -W "$commands --help --version" -- "$word")
    return
  fi
  case $before in
    --by) mapfile -t COMPREPLY < <(compgen -W 'in-degree pagerank betweenness' -- "$word"); return ;;
    --colour | --color) mapfile -t COMPREPLY < <(compgen -W 'auto always never' -- "$word"); return ;;
    --direction) mapfile -t COMPREPLY < <(compgen -W 'both rests-on rested-on' -- "$word"); return ;;
    --ontology) mapfile -t COMPREPLY < <(compgen -d -- "$word"); return ;;
    -f | --format)
      case $command in
        map) mapfile -t COMPREPLY < <(compgen -W 'dot svg png pdf' -- "$word") ;;
        export) mapfile -t COMPREPLY < <(compgen -W 'turtle ntriples nquads trig' -- "$word") ;;
        rank) mapfile -t COMPREPLY < <(compgen -W 'text markdown csv' -- "$word") ;;
        *) mapfile -t COMPREPLY < <(compgen -W 'text markdown' -- "$word") ;;
      esac
      return ;;
  esac
  case $command in
    build) options+=' --output --update --threads --base --record-time --max-file-size --quiet --verbose --ontology' ;;
    show) options+=' --colour --color --width --max-file-size --ontology' ;;
    lineage) options+=' --output --format --direction --depth --objects-only --no-treaties --no-documents --ontology' ;;
    rank) options+=' --output --format --by --limit --no-treaties --no-documents --ontology' ;;
    map) options+=' --output --format --depth --limit --by --all-lines --no-treaties --no-documents --ontology' ;;
    tables) options+=' --output' ;;
    export) options+=' --output --format --only' ;;
    version) options+=' --ontology' ;;
  esac
  case $word in
    -*) mapfile -t COMPREPLY < <(compgen -W "$options" -- "$word") ;;
    *) mapfile -t COMPREPLY < <(compgen -f -- "$word") ;;
  esac
}
complete -o filenames -F _recital recital
