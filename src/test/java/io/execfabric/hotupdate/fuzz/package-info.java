/**
 * Everything of ours that reads a tenant's text, fed with generated and mutated texts in a small process of its own: no
 * exception but those it promises, no look that takes long, no memory that grows.
 */
package io.execfabric.hotupdate.fuzz;
