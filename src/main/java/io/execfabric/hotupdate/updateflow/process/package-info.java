/**
 * The flow of a submission from intake to availability: one delegate or listener for each element of its BPMN model.
 */
@NullMarked
package io.execfabric.hotupdate.updateflow.process;

import org.jspecify.annotations.NullMarked;
