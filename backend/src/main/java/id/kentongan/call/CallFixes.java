package id.kentongan.call;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** Where callers are. */
interface CallFixes extends Repository<CallFix, UUID> {

  CallFix save(CallFix fix);

  /** Native, because it is asked before every frame: a list in HQL is translated each time anew. */
  @NativeQuery("select * from call_fix where call = any(:calls) order by received_at")
  List<CallFix> ofCalls(UUID[] calls);
}
