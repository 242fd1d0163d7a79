import type { CommandWords } from '#cli/completion/command-words.ts';

export const shells = ['bash', 'zsh', 'fish'] as const;
export type Shell = (typeof shells)[number];

/** What a shell reads at its start so that it completes `assize`. */
export function completionScript(shell: Shell, words: readonly CommandWords[]): string {
  return { bash, zsh, fish }[shell](words);
}

/** Finds the longest known command in what was typed, and offers its subcommands and options, else files. */
function bash(words: readonly CommandWords[]): string {
  const cases = words.map(
    ({ path, subcommands, options }) =>
      `    ${quoted(path)}) subcommands=${quoted(subcommands.map(({ name }) => name).join(' '))}; options=${quoted(options.map(({ flag }) => flag).join(' '))} ;;`,
  );
  return `# bash completion of assize: assize completion bash > ~/.local/share/bash-completion/completions/assize
_assize() {
  local current="\${COMP_WORDS[COMP_CWORD]}" command='' subcommands options word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case "$word" in -*) continue ;; esac
    case "\${command:+$command }$word" in
      ${words
        .filter(({ path }) => path !== '')
        .map(({ path }) => quoted(path))
        .join(' | ')}) command="\${command:+$command }$word" ;;
    esac
  done
  case "$command" in
${cases.join('\n')}
  esac
  case "$current" in
    -*) COMPREPLY=($(compgen -W "$options" -- "$current")) ;;
    *) COMPREPLY=($(compgen -W "$subcommands" -- "$current"))
       [ -n "$subcommands" ] || COMPREPLY=($(compgen -f -- "$current")) ;;
  esac
}
complete -o filenames -F _assize assize
`;
}

function zsh(words: readonly CommandWords[]): string {
  const described = (entries: readonly (readonly [string, string])[]) =>
    entries.map(([word, meaning]) => quoted(`${word}:${meaning.replaceAll(':', ' -')}`)).join(' ');
  const cases = words.map(
    ({ path, subcommands, options }) => `    ${quoted(path)})
      subcommands=(${described(subcommands.map(({ name, brief }) => [name, brief]))})
      options=(${described(options.map(({ flag, meaning }) => [flag, meaning]))}) ;;`,
  );
  return `#compdef assize
# zsh completion of assize: assize completion zsh > a folder of fpath, as _assize
_assize() {
  local command='' word
  local -a subcommands options
  for word in "\${(@)words[2,CURRENT-1]}"; do
    [[ "$word" == -* ]] && continue
    case "\${command:+$command }$word" in
      ${words
        .filter(({ path }) => path !== '')
        .map(({ path }) => quoted(path))
        .join('|')}) command="\${command:+$command }$word" ;;
    esac
  done
  case "$command" in
${cases.join('\n')}
  esac
  if [[ "$PREFIX" == -* ]]; then
    _describe option options
  elif (( \${#subcommands} )); then
    _describe command subcommands
  else
    _files
  fi
}
if [ "$funcstack[1]" = _assize ]; then _assize "$@"; else compdef _assize assize; fi
`;
}

function fish(words: readonly CommandWords[]): string {
  const lines = words.flatMap(({ path, subcommands, options }) => {
    const within =
      path === ''
        ? '__fish_use_subcommand'
        : path
            .split(' ')
            .map((word) => `__fish_seen_subcommand_from ${word}`)
            .join('; and ');
    const names = subcommands.map(({ name }) => name).join(' ');
    const place =
      path === '' || names === '' ? within : `${within}; and not __fish_seen_subcommand_from ${names}`;
    return [
      ...subcommands.map(
        ({ name, brief }) => `complete -c assize -f -n ${quoted(place)} -a ${name} -d ${quoted(brief)}`,
      ),
      ...options.map(
        ({ flag, meaning }) =>
          `complete -c assize -n ${quoted(place)} -l ${flag.slice(2)} -d ${quoted(meaning)}`,
      ),
    ];
  });
  return `# fish completion of assize: assize completion fish > ~/.config/fish/completions/assize.fish
${lines.join('\n')}
`;
}

/** One word to every shell, whatever is in it. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", '’')}'`;
}
