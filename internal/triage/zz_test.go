package triage
import ("testing";"strings";"time";"fmt";"os";"runtime/pprof")
func TestZZ(t *testing.T){
 floods:=map[string]string{"token=":"token=","tokenv":"token=w000001x&","pct":"%25","bs":`\`,"quote":`\"`,"lt":"<a","b64":"QUJDREVGR0hJSktMTU5PUA","dot":"a.b.","json":`{\"token\":\"x\",`,"eyJ":"eyJhbGciOi.","bearer":"bearer ","mail":"a@b","words":"all work and no play ","hx":"hx_","sk":"sk-12345678","x22":`\x22token\x22:`,"arrow":`"a"=>"b"`,"arrowsp":`"                `, "a":"a", "esc":"\x1b[0m","ck":"cookie: a","qs":"?token=","at":"a:b@","uri":"://"}
 for name,f:=range floods{
  var took []time.Duration
  for _,n:=range []int{50_000,200_000}{
   line:=[]byte(strings.Repeat(f,n/len(f)))
   b:=time.Now()
   RedactSecrets(line)
   took=append(took,time.Since(b))
  }
  fmt.Println(name,took, float64(took[1])/float64(took[0]))
 }
 if os.Getenv("P")!="" { f,_:=os.Create("/tmp/zz.cpu"); pprof.StartCPUProfile(f); RedactSecrets([]byte(strings.Repeat(floods[os.Getenv("P")],400000/len(floods[os.Getenv("P")])))); pprof.StopCPUProfile() }
}
