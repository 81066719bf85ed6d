/** What an assistant is offered, as a page of its token and as a folder to download. */
@NullMarked
package io.execfabric.hotupdate.mcp.web;

import org.jspecify.annotations.NullMarked;
