package io.execfabric.hotupdate.availability.door;

import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.Door;
import io.execfabric.hotupdate.availability.SkillCatalogue;
import io.execfabric.hotupdate.availability.check.ReportStore;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import io.execfabric.hotupdate.tenancy.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is told of a Skill's versions: their list, the report of each one's permission checks, its record of approval. */
@Configuration(proxyBeanMethods = false)
class VersionDoorsConfiguration {

    private static final PageRequest ALL = PageRequest.of(PageRequest.MAX_LIMIT, null);

    @Bean
    Door versionsDoor(SkillCatalogue catalogue) {
        return new VersionDoor(
                "versions",
                (caller, version) -> catalogue.versions(caller, version.code(), ALL).items().stream()
                        .anyMatch(one -> one.skillVersionId().equals(version.skillVersionId())));
    }

    /** A version of the same number and code may be the caller's own: then the report is another one. */
    @Bean
    Door versionReportDoor(SkillCatalogue catalogue, ReportStore reports) {
        return new VersionDoor("version-report", (caller, version) -> {
            AvailabilityReport told = catalogue.report(caller, version.code(), version.version());
            return reports.find(version)
                    .filter(kept -> kept.checkedAt().equals(told.checkedAt()))
                    .isPresent();
        }) {
            /** To nobody before the first report is kept. */
            @Override
            public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
                return super.shouldOpenToOwner(caller, version)
                        && reports.find(version).isPresent();
            }
        };
    }

    @Bean
    Door versionApprovalDoor(SkillCatalogue catalogue) {
        return new VersionDoor(
                "version-approval",
                (caller, version) -> catalogue
                        .approval(caller, version.code(), version.version())
                        .equals(version.approved().approval()));
    }

    /** One question about a version's number. */
    @FunctionalInterface
    private interface Question {

        boolean tells(Caller caller, SkillVersionFacts version);
    }

    private static class VersionDoor implements Door {

        private final String name;
        private final Question question;

        VersionDoor(String name, Question question) {
            this.name = name;
            this.question = question;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean opensTo(Caller caller, SkillVersionFacts version) {
            return question.tells(caller, version);
        }

        @Override
        public boolean shouldOpenToOwner(Caller caller, SkillVersionFacts version) {
            return !caller.isAi() || version.answers().aiCallable();
        }

        /** An admin looks after what is off. */
        @Override
        public boolean closesWithTheSkill(Caller caller) {
            return !caller.has(Role.TENANT_ADMIN);
        }
    }
}
