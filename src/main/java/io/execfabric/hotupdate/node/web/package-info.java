/** The list of nodes as a page and for programs. */
@NullMarked
package io.execfabric.hotupdate.node.web;

import org.jspecify.annotations.NullMarked;
