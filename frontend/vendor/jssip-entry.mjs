// JsSIP is CommonJS on npm; the page wants one ES module.
import JsSIP from 'jssip';

export default JsSIP;
export const { UA, WebSocketInterface } = JsSIP;
