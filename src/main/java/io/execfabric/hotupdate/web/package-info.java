/**
 * What all pages and endpoints share: layout, home, the public explanation, errors as problem documents and as pages,
 * languages, and the OpenAPI document. The top floor: may call every module, and none calls it.
 */
@ApplicationModule(displayName = "Web")
@NullMarked
package io.execfabric.hotupdate.web;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
