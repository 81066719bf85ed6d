/** The database's tenant barrier: which tenant's rows a Hibernate session sees, decided by who is asking. */
@NullMarked
package io.execfabric.hotupdate.tenancy.barrier;

import org.jspecify.annotations.NullMarked;
