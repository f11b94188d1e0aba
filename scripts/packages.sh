# Debian packages that the build and the tests need, and their installation. Sourced by ./quickstart and ./check.

build_packages=(g++ cmake ninja-build pkg-config libserd-dev libsord-dev libboost-graph-dev libcli11-dev nlohmann-json3-dev libfmt-dev libssl-dev catch2 graphviz)
test_packages=(python3 serdi raptor2-utils python3-rdflib python3-networkx man-db openjdk-17-jre-headless libapache-jena-java libslf4j-java
  virtuoso-opensource-7-bin chromium chromium-driver python3-selenium libigraph-dev poppler-utils)
bench_packages=(libbenchmark-dev)

# Installs those that are missing; needs neither network nor rights when none is.
install_packages() {
  local package missing=()
  for package in "$@"; do
    [ "$(dpkg-query -W -f '${db:Status-Status}' "$package" 2> /dev/null)" = installed ] || missing+=("$package")
  done
  [ ${#missing[@]} -gt 0 ] || return 0
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo > /dev/null || { echo "Run this as root, or install sudo: these packages are missing: ${missing[*]}" >&2; return 1; }
    as_root=(sudo)
  fi
  echo "Installing ${missing[*]} ..."
  "${as_root[@]}" apt-get update -qq < /dev/null &&
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}" < /dev/null > /dev/null
}

# The packages of npm that FOLDER/package-lock.json pins, into build/npm/NAME/node_modules; nothing when they are there already. Node and npm
# themselves come from Debian where the machine has none of its own.
install_npm_packages() {
  local folder=$1 target=build/npm/$2
  cmp -s "$folder/package-lock.json" "$target/installed.json" && return 0
  command -v node > /dev/null && command -v npm > /dev/null || install_packages nodejs npm
  echo "Installing packages of npm for $folder ..."
  mkdir -p "$target"
  cp "$folder/package.json" "$folder/package-lock.json" "$target/"
  (cd "$target" && npm ci --no-audit --no-fund --ignore-scripts --loglevel=error < /dev/null > /dev/null)
  cp "$target/package-lock.json" "$target/installed.json"
}
