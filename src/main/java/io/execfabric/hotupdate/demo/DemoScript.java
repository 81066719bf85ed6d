package io.execfabric.hotupdate.demo;

import io.execfabric.hotupdate.shared.Answers;
import io.execfabric.hotupdate.submission.RequestedAnswers;

/**
 * A script of the demo world; its folder is the class path folder {@code demo/<code>}.
 *
 * @param answers what the tenant wishes and the reviewer confirms
 */
record DemoScript(String code, String scenario, Answers answers) {

    static final DemoScript MONTHLY_REPORT = new DemoScript(
            "monthly-report",
            "Accounting checks a customer's invoice against the month's orders, once a month, by hand or through the"
                    + " assistant.",
            new Answers(true, true, false));

    static final DemoScript ARCHIVE_LOGS = new DemoScript(
            "archive-logs",
            "Operations hands the log of one day to an auditor. It is started by hand and confirmed by a second person.",
            new Answers(false, true, true));

    static final DemoScript PRICE_CHECK = new DemoScript(
            "price-check",
            "Purchasing compares a supplier's offer with the agreed price list before ordering.",
            new Answers(true, true, false));

    static final DemoScript STOCK_SYNC = new DemoScript(
            "stock-sync", "The warehouse prints its stock for the weekly meeting.", new Answers(false, true, false));

    RequestedAnswers requested() {
        return new RequestedAnswers(answers.aiCallable(), answers.manualExecution(), answers.confirmationRequired());
    }
}
