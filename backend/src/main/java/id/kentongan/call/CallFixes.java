package id.kentongan.call;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.repository.Repository;

/** Where callers are. */
interface CallFixes extends Repository<CallFix, UUID> {

  CallFix save(CallFix fix);

  /**
   * Of each source the newest, and the best of all devices' however old, in the order in which they
   * came. Native, because it is asked before every frame: a list in HQL is translated each time
   * anew.
   */
  @NativeQuery(
      """
      select * from (
        select f.*,
          row_number() over (partition by call, source order by received_at desc) as nth,
          row_number() over (partition by call order by doubt, received_at) as place
        from call_fix f where call = any(:calls)
      ) known
      where nth <= 25 or (place = 1 and doubt is not null) order by received_at
      """)
  List<CallFix> ofCalls(UUID[] calls);

  @NativeQuery(
      """
      select * from call_fix where call = :call and source = :source
      order by received_at desc limit 1
      """)
  Optional<CallFix> newest(UUID call, String source);

  @NativeQuery("select count(*) from call_fix where call = :call and source = :source")
  long count(UUID call, String source);
}
