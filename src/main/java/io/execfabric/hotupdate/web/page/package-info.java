/** The pages that belong to no feature: home, log-in, the public explanation, the platform's overview. */
@NullMarked
package io.execfabric.hotupdate.web.page;

import org.jspecify.annotations.NullMarked;
