package io.execfabric.hotupdate.availability.catalogue;

import io.execfabric.hotupdate.approval.SignedApproval;
import io.execfabric.hotupdate.availability.AvailabilityReport;
import io.execfabric.hotupdate.availability.SkillCatalogue;
import io.execfabric.hotupdate.availability.SkillCriteria;
import io.execfabric.hotupdate.availability.SkillVersionView;
import io.execfabric.hotupdate.availability.SkillView;
import io.execfabric.hotupdate.capability.SkillVersionFacts;
import io.execfabric.hotupdate.markdown.ReadmeRenderer;
import io.execfabric.hotupdate.shared.ScriptCode;
import io.execfabric.hotupdate.shared.page.ItemList;
import io.execfabric.hotupdate.shared.page.PageRequest;
import io.execfabric.hotupdate.tenancy.Caller;
import java.util.List;
import org.springframework.stereotype.Service;

/** The catalogue as it is shown. READMEs are rendered when the rows are read, and the transaction is over. */
@Service
public class DefaultSkillCatalogue implements SkillCatalogue {

    private final CatalogueRows rows;
    private final ReadmeRenderer readmes;

    public DefaultSkillCatalogue(CatalogueRows rows, ReadmeRenderer readmes) {
        this.rows = rows;
        this.readmes = readmes;
    }

    @Override
    public ItemList<SkillView> list(Caller caller, SkillCriteria asked, PageRequest page) {
        List<SkillVersionFacts> seen = rows.list(caller, asked, page);
        return ItemList.cut(seen, page.limit(), facts -> facts.code().value(), this::view);
    }

    @Override
    public SkillView one(Caller caller, ScriptCode code) {
        return view(rows.one(caller, code));
    }

    @Override
    public ItemList<SkillVersionView> versions(Caller caller, ScriptCode code, PageRequest page) {
        return rows.versions(caller, code, page);
    }

    @Override
    public AvailabilityReport report(Caller caller, ScriptCode code, int version) {
        return rows.report(caller, code, version);
    }

    @Override
    public SignedApproval approval(Caller caller, ScriptCode code, int version) {
        return rows.approval(caller, code, version);
    }

    private SkillView view(SkillVersionFacts facts) {
        return SkillView.of(facts, readmes.html(facts.offered().readme()));
    }
}
