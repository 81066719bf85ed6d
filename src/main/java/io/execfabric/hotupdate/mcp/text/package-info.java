/** Text and JSON as they go to a model: bounded, and without anything that no reader sees. */
@NullMarked
package io.execfabric.hotupdate.mcp.text;

import org.jspecify.annotations.NullMarked;
