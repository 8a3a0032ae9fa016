# shellcheck shell=bash
# The region: its files under the home, and the import of another one.

# Without a region the sample is drawn, once; the backend takes it when its database knows none.
region_prepare() {
  directory "$home/regions" kentongan:kentongan 755
  [[ ! -e $home/region ]] || return 0
  say "Drawing the sample region"
  rm -rf "$home/regions/first" "$home/regions/first.new"
  inside kentongan "$java_home/bin/java" -XX:+UseSerialGC -cp "$inner/app/$app_hash/backend.jar" \
    id.kentongan.region.sample.SampleCity "$inner/regions/first.new" \
    || die "the sample region could not be drawn: see the lines above."
  mv "$home/regions/first.new" "$home/regions/first"
  # Owned by the backend, which points it to the files that it imported.
  ln -sfn regions/first "$home/region"
  chown -h kentongan:kentongan "$home/region"
}

verb_region() {
  local task=region-import from
  [[ ${1-} == import && $# == 2 ]] || die "say 'region import DIR' or 'region import --check DIR'; see --help."
  [[ ! $check_only ]] || task=region-check
  from=$(realpath -m -- "$2")
  [[ -d $from ]] || die "$2 is no folder."
  require_root
  require_home
  load_settings
  find_jdk || die "there is no JDK 25 under /usr/lib/jvm: install one, of any vendor."
  is_healthy postgresql || die "a region is kept in the database, which does not run: run 'kentongan up' first."
  app_hash=$(cat "$home/run/backend.app" 2>/dev/null) || die "no backend was ever started in $home: run 'kentongan up' first."
  lock_home
  region_copy "$from"
  region_task "$task" || die "the region in $2 was refused: see the lines above."
  [[ $check_only ]] || say "The exchange goes on with its positions and trunks until 'kentongan exchange apply'."
}

# A copy that the backend's user can read and that nobody changes while it is checked and taken.
region_copy() { # folder
  rm -rf "$home/region.new"
  trap 'rm -rf "$home/region.new"' EXIT
  mkdir -p "$home/region.new/prompts"
  find "$1" -maxdepth 1 -type f ! -name '.*' -exec cp -t "$home/region.new" {} +
  [[ ! -d $1/prompts ]] || find "$1/prompts" -maxdepth 1 -type f -name '*.wav' -exec cp -t "$home/region.new/prompts" {} +
  rmdir --ignore-fail-on-non-empty "$home/region.new/prompts"
  chown -R kentongan:kentongan "$home/region.new"
  chmod -R u=rwX,go= "$home/region.new"
}

region_task() { # name; what it says is kept
  local language=en
  [[ ${LANG-} != id* ]] || language=id
  backend_task "$1" "--kentongan.import.from=$inner/region.new" "--kentongan.import.actor=${SUDO_USER:-root}" \
    "--kentongan.language=$language" 2>&1 | tee -a "$home/log/region.log"
}
