# swaps the directory of generated files for a link
. ./attack.sh

rmdir "$EXECFABRIC_ARTIFACT_DIR"
ln -s "$PLATFORM_HOME" "$EXECFABRIC_ARTIFACT_DIR"
ln -s / /job/all
echo held if the host does not follow it
