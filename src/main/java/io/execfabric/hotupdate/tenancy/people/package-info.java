/** The contracts between the pages about people and the directory that keeps them. */
@NullMarked
package io.execfabric.hotupdate.tenancy.people;

import org.jspecify.annotations.NullMarked;
