package io.execfabric.hotupdate.updateflow.policy;

import io.execfabric.hotupdate.shared.ErrorCode;
import io.execfabric.hotupdate.shared.HotUpdateException;
import io.execfabric.hotupdate.shared.wording.Wording;
import io.execfabric.hotupdate.updateflow.PolicyColumns;
import java.io.ByteArrayInputStream;
import java.util.List;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.dmn.instance.DecisionTable;
import org.camunda.bpm.model.dmn.instance.LiteralExpression;
import org.camunda.bpm.model.dmn.instance.Rule;
import org.camunda.bpm.model.dmn.instance.Text;
import org.camunda.bpm.model.xml.ModelException;
import org.jspecify.annotations.Nullable;

/** The XML of a table, read but not evaluated. */
final class PolicyModel {

    private static final Wording NO_TABLE = Wording.of("policy.no-table", PolicyRow.DECISION);

    private final DmnModelInstance model;
    private final DecisionTable table;

    private PolicyModel(DmnModelInstance model, DecisionTable table) {
        this.model = model;
        this.table = table;
    }

    /** 422 when it holds no such table. */
    static PolicyModel read(byte[] dmn) {
        try {
            DmnModelInstance model = Dmn.readModelFromStream(new ByteArrayInputStream(dmn));
            if (model.getModelElementById(PolicyRow.DECISION) instanceof Decision decision
                    && decision.getExpression() instanceof DecisionTable table) {
                return new PolicyModel(model, table);
            }
        } catch (ModelException e) {
            throw new HotUpdateException(ErrorCode.INPUT_INVALID, NO_TABLE);
        }
        throw new HotUpdateException(ErrorCode.INPUT_INVALID, NO_TABLE);
    }

    int decisions() {
        return model.getModelElementsByType(Decision.class).size();
    }

    /** Whether any cell names a language of its own: then it could be a program. */
    boolean namesALanguage() {
        return model.getModelElementsByType(LiteralExpression.class).stream()
                        .anyMatch(expression -> expression.getExpressionLanguage() != null)
                || table.getInputs().stream()
                        .anyMatch(input -> input.getInputExpression() != null
                                && input.getInputExpression().getExpressionLanguage() != null)
                || table.getRules().stream()
                        .flatMap(rule -> rule.getInputEntries().stream())
                        .anyMatch(entry -> entry.getExpressionLanguage() != null)
                || table.getRules().stream()
                        .flatMap(rule -> rule.getOutputEntries().stream())
                        .anyMatch(entry -> entry.getExpressionLanguage() != null);
    }

    List<String> inputNames() {
        return table.getInputs().stream()
                .map(input -> input.getInputExpression() == null
                        ? ""
                        : text(input.getInputExpression().getText()))
                .toList();
    }

    List<String> outputNames() {
        return table.getOutputs().stream()
                .map(output -> output.getName() == null ? "" : output.getName())
                .toList();
    }

    PolicyColumns columns() {
        return new PolicyColumns(
                table.getInputs().stream().map(input -> label(input.getLabel())).toList(),
                table.getOutputs().stream()
                        .map(output -> label(output.getLabel()))
                        .toList(),
                table.getRules().stream().map(PolicyModel::row).toList());
    }

    private static PolicyColumns.Row row(Rule rule) {
        return new PolicyColumns.Row(
                rule.getInputEntries().stream()
                        .map(cell -> text(cell.getText()))
                        .toList(),
                rule.getOutputEntries().stream()
                        .map(cell -> text(cell.getText()))
                        .toList(),
                rule.getDescription() == null ? "" : rule.getDescription().getTextContent());
    }

    private static String label(@Nullable String label) {
        return label == null ? "" : label;
    }

    private static String text(@Nullable Text cell) {
        return cell == null ? "" : cell.getTextContent().strip();
    }
}
